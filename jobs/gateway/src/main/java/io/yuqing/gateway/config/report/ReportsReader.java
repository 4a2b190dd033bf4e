/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.report;

import io.yuqing.domain.field.Section;
import io.yuqing.report.shelf.Step;
import io.yuqing.wire.account.Duty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code desk.reports}. */
public final class ReportsReader {
    public static final String REPORTS = "reports";

    private static final String COMMAND = "command";
    private static final String OPTIONS = "options";
    private static final String TEMPLATE = "template";
    private static final String PUBLISHER = "publisher";
    private static final String FOLDER = "folder";
    private static final String MINUTES = "minutes";
    private static final String MEGABYTES = "megabytes";
    private static final String DAILY_AT = "daily_at";
    private static final String MAIL = "mail";
    private static final String TWO_PAIRS = "two_pairs_of_eyes";
    private static final String DUTIES = "duties";

    private static final int LONGEST_OFFICE = 40;
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 120;
    private static final int USUAL_MEGABYTES = 1_024;
    private static final int LEAST_MEGABYTES = 256;
    private static final int MOST_MEGABYTES = 65_536;

    private ReportsReader() {}

    /** Empty if there is none, or after a finding. */
    public static Optional<ReportsSettings> read(Section desk) {
        if (!desk.keys().contains(REPORTS)) {
            return Optional.empty();
        }
        Section reports = desk.section(REPORTS);
        reports.allow(
                Set.of(
                        COMMAND, OPTIONS, TEMPLATE, PUBLISHER, FOLDER, MINUTES, MEGABYTES, DAILY_AT,
                        MAIL, TWO_PAIRS, DUTIES));
        List<String> command = reports.texts(COMMAND);
        if (command.isEmpty()) {
            reports.missing(
                    COMMAND,
                    "write the command, such as [/opt/yuqing/yuqing, report], and where the tables"
                            + " are as options, such as [--clickhouse, \"http://clickhouse:8123\"]");
        }
        Optional<Path> template = template(reports);
        String publisher = publisher(reports);
        Path folder = folder(reports);
        int minutes = reports.number(MINUTES, USUAL_MINUTES, 1, MOST_MINUTES);
        int megabytes = reports.number(MEGABYTES, USUAL_MEGABYTES, LEAST_MEGABYTES, MOST_MEGABYTES);
        Optional<LocalTime> dailyAt = dailyAt(reports);
        boolean twoPairs = !reports.keys().contains(TWO_PAIRS) || reports.flag(TWO_PAIRS);
        Map<Step, Set<Duty>> duties = duties(reports.section(DUTIES));
        ReportMailReader mail = new ReportMailReader(reports, MAIL);
        if (dailyAt.isEmpty() && mail.isThere() && reports.isClean(DAILY_AT)) {
            reports.missing(DAILY_AT, "say when the daily log is made and sent, such as \"07:30\"");
        }
        return reports.isClean()
                ? Optional.of(
                        new ReportsSettings(
                                command,
                                reports.texts(OPTIONS),
                                template,
                                publisher,
                                folder,
                                Duration.ofMinutes(minutes),
                                megabytes,
                                dailyAt,
                                mail.read(),
                                twoPairs,
                                duties))
                : Optional.empty();
    }

    private static Optional<Path> template(Section reports) {
        String named = reports.text(TEMPLATE, "");
        if (!named.isEmpty() && !Files.isReadable(Path.of(named))) {
            reports.refuse(
                    TEMPLATE,
                    named,
                    "is not there or cannot be read: correct the path or its rights");
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named).toAbsolutePath());
    }

    private static String publisher(Section reports) {
        String named = reports.text(PUBLISHER, "").strip();
        if (named.length() > LONGEST_OFFICE || named.lines().count() > 1) {
            reports.refuse(
                    PUBLISHER,
                    named,
                    "is too long: write the office in one line of at most 40 signs");
        }
        return named;
    }

    /** Null after a finding. It holds what people wrote, so it is of nobody else. */
    private static Path folder(Section reports) {
        String named =
                reports.required(
                        FOLDER,
                        "name a folder for papers and their journal, which the user may write to"
                                + " whom the gateway runs as, and which is backed up");
        if (named.isEmpty()) {
            return null;
        }
        Path folder = Path.of(named).toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            reports.refuse(
                    FOLDER,
                    named,
                    "is no folder that can be written: make it, or correct the path or its rights");
        }
        return folder;
    }

    private static Optional<LocalTime> dailyAt(Section reports) {
        String named = reports.plain(DAILY_AT, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(named.length() == 4 ? "0" + named : named));
        } catch (DateTimeException e) {
            reports.refuse(DAILY_AT, named, "is no time: write it in quotes, such as \"07:30\"");
            return Optional.empty();
        }
    }

    /**
     * Who makes papers and fills them in, who reviews them, and who signs; whoever reviews also
     * returns, and whoever signs or reviews voids.
     */
    private static Map<Step, Set<Duty>> duties(Section named) {
        named.allow(Set.of(Step.MAKE.code(), Step.REVIEW.code(), Step.SIGN.code()));
        Set<Duty> make = duties(named, Step.MAKE, EnumSet.of(Duty.WATCH, Duty.PUBLICITY));
        Set<Duty> review = duties(named, Step.REVIEW, EnumSet.of(Duty.PUBLICITY));
        Set<Duty> sign = duties(named, Step.SIGN, EnumSet.of(Duty.PUBLICITY));
        Set<Duty> leaders = EnumSet.copyOf(review);
        leaders.addAll(sign);
        Map<Step, Set<Duty>> all = new EnumMap<>(Step.class);
        all.put(Step.MAKE, make);
        all.put(Step.FILL, make);
        all.put(Step.CHECK, EnumSet.allOf(Duty.class));
        all.put(Step.REVIEW, review);
        all.put(Step.SIGN, sign);
        all.put(Step.RETURN, leaders);
        all.put(Step.VOID, leaders);
        return all;
    }

    private static Set<Duty> duties(Section named, Step step, Set<Duty> usual) {
        if (!named.keys().contains(step.code())) {
            return usual;
        }
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (String word : named.texts(step.code())) {
            Optional<Duty> duty = Duty.of(word);
            if (duty.isEmpty()) {
                named.refuse(step.code(), word, "is no duty: write 值班员, 网宣, 督查室 or 管理员");
            }
            duty.ifPresent(duties::add);
        }
        if (duties.isEmpty() && named.isClean(step.code())) {
            named.missing(step.code(), "name at least one duty, or leave the key out");
        }
        return duties.isEmpty() ? usual : duties;
    }
}
