/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.control.word.Chinese;
import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.process.Layout;
import io.yuqing.wire.cases.CasePlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePlanFileTest {
    private static final String FILE =
            """
            open-from: orange
            reopen-within: 3d
            return-within: 90m
            desk: 网宣
            desks: {社情民意: 信访}
            supervise: 督查室
            workdays: {file: calendar/2026.json, close-of-business: "17:00"}
            quiet: "22:00-07:00"
            near: 10%
            deadlines:
              - {id: ack, for: unit, within: 2h, satisfied-by: acknowledge, pause: quiet}
              - {id: triage, for: desk, within: 2h, satisfied-by: [accept, decline]}
              - {id: petition, category: 社情民意, min-level: yellow, from: first_post, within: 60d, satisfied-by: [办理结果], extend: 30d, source: 信访工作条例}
              - {id: report, for: unit, within: 2wd, satisfied-by: [report]}
            escalate:
              - {at: due, tell: [unit, desk], mark: overdue}
              - {at: due + 2h, tell: [supervise, 水务局], mark: supervised}
              - {at: due+1wd, tell: "duty:分管领导"}
            join:
              - {min-level: orange, units: [住建局]}
            directory:
              水务局: {lead: 分管副局长, contact: 办公室值班, deputy: 办公室主任}
              住建局: {departments: [城建群, 值班室]}
            """;

    @TempDir private Path folder;

    @Test
    void shouldReadWhatACountyWrites() throws IOException {
        CasePlan plan = CasePlanFile.read(file(FILE));

        assertThat(plan.openFrom()).isEqualTo(Level.ORANGE);
        assertThat(plan.reopenWithin()).isEqualTo(Duration.ofDays(3));
        assertThat(plan.returnWithin()).isEqualTo(Duration.ofMinutes(90));
        assertThat(plan.desk("社情民意")).isEqualTo("信访");
        assertThat(plan.desk("涉外")).isEqualTo("网宣");
        assertThat(plan.supervise()).isEqualTo("督查室");
        assertThat(plan.workdays().announced()).isEqualTo(Calendars.of2026().announced());
        assertThat(plan.workdays().closeOfBusiness()).hasToString("17:00");
        assertThat(plan.nearPercent()).isEqualTo(10);
        assertThat(plan.deadlines())
                .extracting(DeadlineSpec::from)
                .containsExactly(
                        DeadlineSpec.From.ASSIGNED,
                        DeadlineSpec.From.OPENED,
                        DeadlineSpec.From.FIRST_POST,
                        DeadlineSpec.From.ASSIGNED);
        assertThat(plan.deadlines().get(0).restsInQuietHours()).isTrue();
        assertThat(plan.deadlines().get(2).isLegal()).isTrue();
        assertThat(plan.deadlines().get(2).extendable()).isEqualTo(Within.parse("30d"));
        assertThat(plan.deadlines().get(3).within()).isEqualTo(Within.ofWorkdays(2));
        assertThat(plan.escalations())
                .containsExactly(
                        new Escalation(Within.parse("0s"), List.of("unit", "desk"), false),
                        new Escalation(Within.parse("2h"), List.of("supervise", "水务局"), true),
                        new Escalation(Within.ofWorkdays(1), List.of("duty:分管领导"), false));
        assertThat(plan.directory()).containsExactlyInAnyOrder("水务局", "住建局");
        assertThat(plan.departments("水务局")).containsExactly("水务局");
        assertThat(plan.departments("住建局")).containsExactly("城建群", "值班室");
        assertThat(plan.joined(Level.YELLOW)).isEmpty();
        assertThat(plan.joined(Level.RED)).containsExactly("住建局");
        assertThat(plan.posts("水务局")).isEqualTo(new UnitPosts("分管副局长", "办公室值班", "办公室主任"));
        assertThat(plan.posts("住建局")).isEqualTo(UnitPosts.NONE);
        assertThat(CasePlanJson.read(CasePlanJson.value(plan))).isEqualTo(plan);
    }

    @Test
    void shouldReadTheFileOfTheCounty() {
        CasePlan plan = CasePlanFile.read(Layout.find().root().resolve("deploy/cases.yaml"));

        assertThat(plan.openFrom()).isEqualTo(Level.YELLOW);
        assertThat(plan.deadlines()).hasSize(8);
        assertThat(plan.escalations()).hasSize(3);
        assertThat(plan.knows("水务局")).isTrue();
        assertThat(plan.workdays()).isEqualTo(Calendars.of2026());
    }

    @Test
    void shouldNeedThreeKeysOnly() throws IOException {
        CasePlan plan = CasePlanFile.read(file("desk: 网宣\nsupervise: 督查室\ndirectory:\n  水务局:\n"));

        assertThat(plan.openFrom()).isEqualTo(Level.YELLOW);
        assertThat(plan.nearPercent()).isEqualTo(25);
        assertThat(plan.deadlines()).isEmpty();
        assertThat(plan.workdays()).isNull();
    }

    /** Each with its key, its value and what to write, in Chinese too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    open-from: orange        | open-from: purple       | open-from                 | purple
                    reopen-within: 3d        | reopen-within: soon     | reopen-within             | soon
                    near: 10%                | near: 120%              | near                      | 120%
                    desks: {社情民意: 信访}  | desks: {社情: 信访}     | desks.社情                | 社情
                    quiet: "22:00-07:00"     | quiet: night            | quiet                     | night
                    file: calendar/2026.json | file: calendar/no.json  | workdays.file             | calendar/no.json
                    "17:00"                  | "25:00"                 | workdays.close-of-business | 25:00
                    id: ack, for: unit       | id: a/b, for: unit      | deadlines[1].id           | a/b
                    id: triage, for: desk    | id: triage, for: office | deadlines[2].for          | office
                    within: 60d              | within: 0h              | deadlines[3].within       | 0h
                    within: 2wd              | within: 2 weeks         | deadlines[4].within       | 2 weeks
                    extend: 30d              | extend: x               | deadlines[3].extend       | x
                    [accept, decline]        | [accept, declined]      | deadlines[2].satisfied-by | declined
                    category: 社情民意       | category: 民意          | deadlines[3].category     | 民意
                    from: first_post         | from: now               | deadlines[3].from         | now
                    pause: quiet             | pause: night            | deadlines[1].pause        | night
                    extend: 30d              | extend: 30d, pause: quiet | deadlines[3].pause      | quiet
                    at: due + 2h             | at: after               | escalate[2].at            | after
                    at: due+1wd              | at: due                 | escalate[3].at            | due
                    duty:分管领导            | duty:副县长             | escalate[3].tell          | duty:副县长
                    mark: supervised         | mark: red               | escalate[2].mark          | red
                    min-level: orange, units | min-level: high, units  | join[1].min-level         | high
                    units: [住建局]          | units: [教育局]         | join[1].units             | 教育局
                    """)
    void shouldNameKeyValueAndRemedy(String from, String to, String key, String value)
            throws IOException {
        assertThat(FILE).contains(from);
        List<Finding> findings = findings(FILE.replace(from, to));

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.path()).isEqualTo(key);
                            assertThat(finding.value()).isEqualTo(value);
                            assertThat(finding.sentence()).startsWith(key).contains(value);
                            assertThat(Chinese.of(finding.remedy()))
                                    .as("in Chinese: " + finding.remedy())
                                    .matches("(?s).*\\p{IsHan}.*")
                                    .doesNotContain(" is ", "write", "use one", "name ");
                        });
    }

    @Test
    void shouldTellEverythingThatIsWrongAtOnce() throws IOException {
        List<Finding> findings =
                findings(
                        """
                        desk: 张三 13800138000
                        joined: []
                        deadlines:
                          - {for: unit, within: 2wd}
                        escalate:
                          - {mark: overdue}
                        """);

        assertThat(findings)
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(
                        "desk",
                        "joined",
                        "supervise",
                        "directory",
                        "deadlines[1].id",
                        "deadlines[1].within",
                        "deadlines[1].satisfied-by",
                        "escalate[1].at",
                        "escalate[1].tell");
        assertThat(findings)
                .noneMatch(finding -> finding.sentence().contains("13800138000"))
                .allSatisfy(
                        finding ->
                                assertThat(Chinese.of(finding.remedy()))
                                        .as("in Chinese: " + finding.remedy())
                                        .matches("(?s).*\\p{IsHan}.*")
                                        .doesNotContain("write", "use one", "say "));
    }

    /** A post is a word for an office; a person's number would stand in the log for good. */
    @Test
    void shouldRefuseAPostThatIsAPerson() throws IOException {
        List<Finding> findings = findings(FILE.replace("办公室值班", "张三 13800138000"));
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.path()).isEqualTo("directory.水务局.contact");
                            assertThat(finding.sentence()).doesNotContain("13800138000");
                        });
    }

    @Test
    void shouldSayThatAFileIsNone() throws IOException {
        assertThat(problem("desk: [网宣\n")).contains("no YAML at line");
        assertThat(problem("desk: 网宣\ndesk: 信访\n")).contains("no YAML at line 2", "each key once");
        FieldException absent =
                catchThrowableOfType(
                        FieldException.class,
                        () -> CasePlanFile.read(folder.resolve("absent.yaml")));
        assertThat(absent).hasMessageContaining("cannot be read (NoSuchFileException)");
        assertThat(Chinese.of(absent.getMessage())).contains("无法读取");
    }

    private String problem(String content) throws IOException {
        Path file = file(content);
        return catchThrowableOfType(FieldException.class, () -> CasePlanFile.read(file))
                .getMessage();
    }

    private List<Finding> findings(String content) throws IOException {
        Path file = file(content);
        return catchThrowableOfType(FieldException.class, () -> CasePlanFile.read(file)).findings();
    }

    private Path file(String content) throws IOException {
        Path calendar = Files.createDirectories(folder.resolve("calendar"));
        Files.copy(
                Layout.find().root().resolve("deploy/calendar/2026.json"),
                calendar.resolve("2026.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return Files.writeString(folder.resolve("cases.yaml"), content);
    }
}
