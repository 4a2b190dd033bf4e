/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.plan.Workdays;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.rule.Level;
import io.yuqing.nlp.category.Category;
import io.yuqing.wire.control.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the file that says how a county handles cases; see {@code deploy/cases.yaml}. */
public final class CasePlanFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            // As a factory that is not built has it: a unit without keys.
                            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                            .build());
    private static final String DESKS = "desks";
    private static final Set<String> KEYS =
            Set.of(
                    "open-from",
                    "reopen-within",
                    "return-within",
                    "desk",
                    DESKS,
                    "supervise",
                    "workdays",
                    "quiet",
                    PlanDeadlines.KEY,
                    "near",
                    PlanEscalations.KEY,
                    PlanDirectory.JOIN,
                    PlanDirectory.KEY);

    private final Section root;
    private final Path folder;

    private CasePlanFile(Section root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Reads and checks a file, and the calendars that it names.
     *
     * @throws FieldException with one sentence for each finding: key, value, remedy
     */
    public static CasePlan read(Path file) {
        Object yaml;
        try {
            yaml = YAML.convertValue(YAML.readTree(Files.readString(file)), Object.class);
        } catch (JsonProcessingException e) {
            throw new FieldException(
                    "it is no YAML at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": correct blanks, colons and quotes there, and write each key once.");
        } catch (IOException e) {
            throw new FieldException(
                    "it cannot be read (" + e.getClass().getSimpleName() + "): check its path.");
        }
        Findings findings = Findings.ofFile("");
        CasePlan plan =
                new CasePlanFile(Section.of(findings, yaml), file.toAbsolutePath().getParent())
                        .plan();
        findings.check();
        return plan;
    }

    /** Null after findings. */
    private CasePlan plan() {
        root.allow(KEYS);
        String desk = unit("desk", "name the unit that receives new cases, e.g. 网宣");
        String supervise =
                unit("supervise", "name the unit that watches over the others, e.g. 督查室");
        PlanDirectory directory = PlanDirectory.read(root);
        Map<String, String> desks = desks();
        Workdays workdays = PlanWorkdays.read(root.section("workdays"), folder);
        QuietHours quiet = quiet();
        // Whether they can be used is said where they stand.
        boolean calendar = root.keys().contains("workdays");
        List<DeadlineSpec> deadlines =
                PlanDeadlines.read(root, calendar, root.keys().contains("quiet"));
        List<Escalation> escalations = new PlanEscalations(directory.units(), calendar).read(root);
        Level openFrom =
                Matchers.level(root, "open-from", root.plain("open-from", Level.YELLOW.code()))
                        .orElse(Level.YELLOW);
        Duration reopenWithin = root.duration("reopen-within", CasePlan.BARE.reopenWithin());
        Duration returnWithin = root.duration("return-within", CasePlan.BARE.returnWithin());
        int near = near();
        return root.isClean()
                ? new CasePlan(
                        openFrom,
                        reopenWithin,
                        returnWithin,
                        desk,
                        desks,
                        supervise,
                        workdays,
                        quiet,
                        deadlines,
                        near,
                        escalations,
                        directory.units(),
                        directory.departments(),
                        directory.joinings(),
                        directory.posts())
                : null;
    }

    private String unit(String key, String remedy) {
        String name = root.required(key, remedy);
        requireOffice(root, key, name);
        return name;
    }

    /** Pages show it, notices are sent to it, and the log keeps it for good. */
    static void requireOffice(Section section, String key, String name) {
        if (!name.isEmpty() && !new MaskedWords().text(name).equals(name)) {
            section.refuseHidden(key, "looks like a person's data: write the name of a unit");
        }
    }

    private Map<String, String> desks() {
        Map<String, String> desks = new TreeMap<>();
        Section section = root.section(DESKS);
        for (String category : section.keys()) {
            if (Category.ofLabel(category) == null) {
                section.refuse(
                        category,
                        category,
                        "is no category: use one of " + PlanDeadlines.categories());
            }
            String unit = section.required(category, "name the unit that receives its cases");
            requireOffice(section, category, unit);
            desks.put(category, unit);
        }
        return desks;
    }

    /** Null: never; also after a finding. */
    private QuietHours quiet() {
        String text = root.plain("quiet", null);
        if (text == null) {
            return null;
        }
        try {
            return QuietHours.parse(text);
        } catch (IllegalArgumentException e) {
            root.refuse("quiet", text, "is no span of a day: write \"22:00-07:00\"");
            return null;
        }
    }

    private int near() {
        String text = root.plain("near", CasePlan.BARE.nearPercent() + "%");
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        if (number.matches("[0-9]{1,2}|100")) {
            return Integer.parseInt(number);
        }
        root.refuse("near", text, "is no share: write a number from 0 to 100 with %, e.g. 25%");
        return CasePlan.BARE.nearPercent();
    }
}
