/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.EvidenceItem;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.Heat;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Levels;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.alert.EvidenceJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlertCommandTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static ClickHouseDatabase database;
    private String out;

    @BeforeAll
    static void store() throws SQLException {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        insert("sound-alert", "firing", EvidenceJson.write(evidence()));
        insert(
                "changed-alert",
                "firing",
                EvidenceJson.write(evidence()).replace("\"comments\":120", "\"comments\":12"));
        insert("taken-back", "withdrawn", EvidenceJson.write(evidence()));
    }

    @Test
    void shouldDecideAgainAndExplainInChinese() {
        assertThat(explain("sound-alert")).isZero();
        assertThat(out)
                .contains("预警 sound-alert 单帖跟帖")
                .contains("指标 跟帖数：120，门槛 100")
                .contains("黄色（Ⅲ级，较大）")
                .contains("与当时一致。");
        assertThat(explain("taken-back")).isZero();
        assertThat(out).contains("已撤销");
    }

    @Test
    void shouldAnswerOneIfTheEvidenceDecidesOtherwise() {
        assertThat(explain("changed-alert")).isEqualTo(1);
        assertThat(out).contains("不预警").contains("与当时不一致！");
    }

    @Test
    void shouldRefuseAnIdThatIsNotThere() {
        assertThat(explain("no-such-alert")).isEqualTo(2);
        assertThat(out).contains("没有编号为 no-such-alert 的预警");
    }

    @Test
    void shouldFindAnAlertByTheBeginningThatNoticesShow() throws SQLException {
        insert("qyfj4yta2g34zzud", "firing", EvidenceJson.write(evidence()));
        assertThat(explain("qyfj4yta")).isZero();
        assertThat(out).contains("预警 qyfj4yta2g34zzud 单帖跟帖").doesNotContain("还有以");
        assertThat(explain("qyfj")).isEqualTo(2);
        assertThat(out).contains("编号 qyfj 太短；请至少写出通知中的 8 位。");
    }

    @Test
    void shouldSayWhatTheAlertIsAboutAndWhatItsItemsSay() throws SQLException {
        EvidenceItem item = new EvidenceItem("c1", "https://example.invalid/c1", "forum", 0, "");
        EvidenceItem first = new EvidenceItem("t1", "", "microblog", 0, "");
        insert("with-texts", "firing", EvidenceJson.write(evidence(List.of(item), first)));
        database.execute(
                "ALTER TABLE alerts UPDATE subject_name = '「城东停水通知」', category ="
                        + " 'public_concern', topics = ['water'], excerpts = ['什么时候来水'],"
                        + " first_excerpt = '城东停水通知' WHERE alert_id = 'with-texts'"
                        + " SETTINGS mutations_sync = 1");
        assertThat(explain("with-texts")).isZero();
        assertThat(out)
                .contains("名称 「城东停水通知」")
                .contains("归口类别 社情民意，话题 water")
                .contains("微博 t1 「城东停水通知」")
                .contains("论坛 c1 https://example.invalid/c1 「什么时候来水」");
    }

    @Test
    void shouldShowHowASourceStandsForAnAlertAboutIt() throws SQLException {
        database.execute(
                "INSERT INTO alerts (alert_id, rule_name, subject_kind, subject_id, level,"
                        + " highest_level, state, reason, started_at, fired_at, measure, value,"
                        + " threshold, version) VALUES ('source-alert', '来源中断', 'source', 'bbs',"
                        + " 'yellow', 'yellow', 'firing', 'silent', '2026-03-02 12:00:00',"
                        + " '2026-03-02 12:00:00', 'silence', 270, 120, 1)");
        assertThat(explain("source-alert")).isZero();
        assertThat(out)
                .contains("预警中：已中断")
                .contains("预警时 已无新数据 270 分钟，界限 120 分钟")
                .contains("来源 bbs，目前没有状态记录");
        database.execute(
                "INSERT INTO source_states (source_id, platform, channel, state, since,"
                        + " last_item_at, interval_seconds, items_24h, usual_24h, version) VALUES"
                        + " ('bbs', 'bbs.example', 'forum', 'silent', '2026-03-02 12:00:00',"
                        + " '2026-03-02 11:00:00', 5400, 12, 96.5, 1)");
        assertThat(explain("source-alert")).isZero();
        assertThat(out)
                .contains("来源 bbs，平台 bbs.example，渠道 论坛")
                .contains("现状 已中断，自 2026-03-02 12:00:00")
                .contains("最后一条 2026-03-02 11:00:00")
                .contains("登记的最长间隔 1 小时 30 分钟")
                .contains("近 24 小时 12 条，平常 96.5 条");
    }

    private int explain(String id) {
        ToolRun run =
                ToolRun.of(
                        "alert",
                        "explain",
                        id,
                        "--clickhouse",
                        database.url(),
                        "--database",
                        database.name());
        out = run.text();
        return run.code();
    }

    private static Evidence evidence() {
        Evidence draft = evidence(new Risk(0, 0, 0, 0, RiskWeights.DEFAULT, 0));
        return evidence(draft.reassess());
    }

    private static Evidence evidence(List<EvidenceItem> items, EvidenceItem first) {
        Evidence plain = evidence();
        return new Evidence(
                plain.ruleId(),
                plain.ruleRevision(),
                plain.subjectKind(),
                plain.subjectId(),
                plain.level(),
                plain.window(),
                plain.criteria(),
                plain.seen(),
                plain.frozen(),
                plain.verdict(),
                plain.risk(),
                plain.heat(),
                plain.formulaVersion(),
                new SubjectSnapshot(
                        "v1", List.of("停水"), items, first, Counts.NONE, SubjectTraits.NONE));
    }

    private static Evidence evidence(Risk risk) {
        Counts counts = new Counts(0, 0, 120, 30);
        return new Evidence(
                "thread-comments",
                1,
                SubjectKind.THREAD,
                "t1",
                Level.YELLOW,
                RuleWindow.H1,
                Criteria.of(Measure.COMMENTS, Levels.of(Level.YELLOW, 100)),
                Observation.of(1_772_424_060_000L, counts),
                null,
                new Verdict(Level.YELLOW, Level.YELLOW, 120, 100, null, null),
                risk,
                Heat.of(counts),
                Evidence.FORMULA_VERSION,
                SubjectSnapshot.NONE);
    }

    private static void insert(String id, String state, String evidence) throws SQLException {
        try (Connection connection =
                        ClickHouseEndpoint.of(database.url(), database.name()).connect();
                PreparedStatement row =
                        connection.prepareStatement(
                                "INSERT INTO alerts (alert_id, rule_name, level, highest_level,"
                                        + " state, reason, started_at, fired_at, evidence, version)"
                                        + " VALUES (?, '单帖跟帖', 'yellow', 'yellow', ?,"
                                        + " 'fired_at_once', '2026-03-02 12:00:00',"
                                        + " '2026-03-02 12:00:00', ?, 1)")) {
            row.setString(1, id);
            row.setString(2, state);
            row.setString(3, evidence);
            row.executeUpdate();
        }
    }
}
