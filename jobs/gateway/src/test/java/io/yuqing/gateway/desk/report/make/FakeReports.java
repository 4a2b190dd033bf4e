/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.report.docx.DocxPaper;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.html.HtmlPaper;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.model.Section;
import io.yuqing.report.model.Words;
import io.yuqing.report.shelf.Step;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command in place of {@code yuqing report}: it writes the four files, or does what it is told.
 */
public final class FakeReports {
    private final Path folder;
    private String publisher = "";

    public FakeReports(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(shelf());
        new ProcessBuilder("mkfifo", folder.resolve("gate").toString()).start().waitFor();
        go("");
    }

    /** Where papers are. */
    public Path shelf() {
        return folder.resolve("shelf");
    }

    /**
     * What it does from now on.
     *
     * @param how {@code fails}, {@code breaks} by a fault of its own, {@code waits} until it is
     *     killed or {@link #letGoOn}, {@code doubts}, {@code corrects}, {@code documents} as Word
     *     has them; empty: all goes well
     */
    public void go(String how) throws IOException {
        Files.writeString(folder.resolve("how"), how);
    }

    /** Returns when it stands there. */
    public void letGoOn() throws IOException {
        Files.writeString(folder.resolve("gate"), "go\n");
    }

    /** Which office publishes papers from now on. */
    public void publishBy(String office) {
        publisher = office;
    }

    /** What it was told each time. */
    public List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    public ReportsSettings settings(
            Optional<LocalTime> dailyAt, Optional<MailConfig> mail, boolean twoPairs) {
        return new ReportsSettings(
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeReports.class.getName(),
                        folder.toString()),
                List.of("--database", "county"),
                Optional.empty(),
                publisher,
                shelf(),
                Duration.ofMinutes(5),
                100_000,
                dailyAt,
                mail,
                twoPairs,
                Map.of(
                        Step.MAKE,
                        EnumSet.of(Duty.WATCH, Duty.PUBLICITY),
                        Step.FILL,
                        EnumSet.of(Duty.WATCH, Duty.PUBLICITY),
                        Step.CHECK,
                        EnumSet.allOf(Duty.class),
                        Step.REVIEW,
                        EnumSet.of(Duty.PUBLICITY),
                        Step.RETURN,
                        EnumSet.of(Duty.PUBLICITY),
                        Step.VOID,
                        EnumSet.of(Duty.PUBLICITY),
                        Step.SIGN,
                        EnumSet.of(Duty.PUBLICITY)));
    }

    /** The command. */
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        Path folder = Path.of(words[0]);
        List<String> told = List.of(words).subList(1, words.length);
        Files.write(
                folder.resolve("calls"),
                List.of(String.join(" ", told)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        String how = Files.readString(folder.resolve("how"));
        if (how.equals("waits")) {
            err.println("正在读表 1 / 5");
            Files.readString(folder.resolve("gate"));
        }
        if (how.equals("fails")) {
            err.println("ClickHouse 没有应答；请查看它是否在运行。");
            System.exit(1);
        }
        if (how.equals("breaks")) {
            err.println("yuqing: 程序出错，请把下面的内容交给维护人员：");
            new IllegalStateException("张某").printStackTrace(err);
            System.exit(2);
        }
        if (told.get(0).equals("check")) {
            String corrections =
                    how.equals("corrects")
                            ? "{\"place\":\"当日概况\",\"before\":\"12条\",\"now\":\"14条\"}"
                            : "";
            out.println("{\"figures\":1,\"quotes\":0,\"corrections\":[" + corrections + "]}");
            System.exit(corrections.isEmpty() ? 0 : 1);
        }
        Path files = Path.of(told.get(told.indexOf("--out") + 1));
        Report report = report(told, how.equals("doubts"));
        Files.write(files.resolve("report.json"), ReportJson.write(report));
        Files.writeString(files.resolve("report.html"), HtmlPaper.write(report));
        if (how.equals("documents")) {
            try (OutputStream docx = Files.newOutputStream(files.resolve("report.docx"))) {
                DocxPaper.write(report, PaperTemplate.standard(), docx);
            }
        } else {
            Files.writeString(files.resolve("report.docx"), "docx of " + report.title());
        }
        Files.writeString(files.resolve("tables.xlsx"), "xlsx of " + report.title());
        out.println("{\"kind\":\"" + report.kind().code() + "\",\"title\":\"x\"}");
    }

    private static Report report(List<String> told, boolean doubted) {
        ReportKind kind =
                Stream.of(ReportKind.values())
                        .filter(each -> each.code().equals(told.get(0)))
                        .findFirst()
                        .orElseThrow();
        String subject = told.get(1).startsWith("--") ? "" : told.get(1);
        boolean day = told.contains("--day");
        boolean open = !day && !told.contains("--from");
        LocalDate from =
                open
                        ? LocalDate.EPOCH
                        : LocalDate.parse(told.get(told.indexOf(day ? "--day" : "--from") + 1));
        LocalDate to =
                day || open
                        ? from.plusDays(1)
                        : LocalDate.parse(told.get(told.indexOf("--to") + 1));
        return new Report(
                kind,
                subject,
                from + " " + kind.text() + (subject.isEmpty() ? "" : "：" + subject),
                millis(from),
                millis(to),
                millis(to),
                doubted ? List.of(Paragraph.of(new Words("账不平。"))) : List.of(),
                List.of(
                        new Section(
                                "当日概况",
                                List.of(Paragraph.of(new Words("<script>alert(1)</script>"))))),
                List.of());
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli();
    }
}
