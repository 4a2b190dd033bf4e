/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What staff read of an alert: numbers with units, why it fired, by when something is to be done.
 */
class AlertsInWordsTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @BeforeAll
    static void migrate() throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
    }

    @Test
    void whatIsToBeDoneByWhenIsWhatTheDocumentsAsk() {
        assertThat(CLICKHOUSE.database().text("SELECT * FROM v_deadlines ORDER BY within_seconds"))
                .isEqualTo(
                        """
                        ['emergency','public_safety']\t['orange','red']\t18000\t发布权威信息\t国办发〔2016〕80号
                        []\t['yellow','orange','red']\t172800\t回应\t国办发〔2016〕61号
                        """);
    }

    @Test
    void numbersOfAlertsAreWrittenWithTheirUnits() {
        CLICKHOUSE
                .database()
                .execute(
                        """
                        INSERT INTO alerts (alert_id, subject_kind, subject_id, subject_name, category, level, highest_level, state, fired_at,
                            measure, window, value, threshold, baseline, evidence, version) VALUES
                        ('u1', 'topic', 't', '停水', 'emergency', 'red', 'red', 'firing', '2026-07-01 08:00:00', 'total', '1h', 1234567, 800, 25.4, '{}', 1),
                        ('u2', 'topic', 't', '停水', 'other', 'yellow', 'orange', 'firing', '2026-07-01 08:00:00', 'negative_share', '1h', 0.4855, 0.4, NULL, '{}', 1),
                        ('u3', 'topic', 't', '停水', 'other', 'blue', 'blue', 'firing', '2026-07-01 08:00:00', 'items', '1h', 16.04, 4, 3, '{"criteria":{"compare":"ratio"}}', 1),
                        ('u6', 'topic', 't', '停水', 'other', 'blue', 'blue', 'firing', '2026-07-01 08:00:00', 'growth', '1h', 443.9, 4.5, 1, '{}', 1),
                        ('u7', 'topic', 't', '停水', 'other', 'blue', 'blue', 'firing', '2026-07-01 08:00:00', 'growth', '1h', 443.9, 150, 1, '{}', 1),
                        ('u4', 'source', 's', '', '', 'yellow', 'yellow', 'firing', '2026-07-01 08:00:00', 'silence', 'life', 540, 540, NULL, '{}', 1),
                        ('u5', 'topic', 't', '停水', 'other', 'blue', 'blue', 'firing', '2026-07-01 08:00:00', 'burst', '1h', 111.9, 105, 0.7,
                            '{"coverage":0.21,"counts":{"items":531}}', 1)\
                        """);

        assertThat(
                        CLICKHOUSE
                                .database()
                                .text(
                                        "SELECT name, trigger, toString(due_at), due_source FROM"
                                                + " v_alerts_in_words WHERE alert_id LIKE 'u_' ORDER BY alert_id"))
                .isEqualTo(
                        """
                        停水\t近1小时转发和跟帖 1,234,567 条，平时约 25 条，预警线 800 条\t2026-07-01 13:00:00.000\t国办发〔2016〕80号
                        停水\t近1小时负面占比 48.6 %，预警线 40 %\t2026-07-03 08:00:00.000\t国办发〔2016〕61号
                        停水\t近1小时总量 16 倍，前一时段 3 条，预警线 4 倍\t\\N\t
                        来源 s\t沉默 9 小时，界限 9 小时\t\\N\t
                        停水\t近1小时总量 531 条（按采集量折算 112 条），平时几乎没有，预警线 105 条\t\\N\t
                        停水\t近1小时较前一时段增长 ≥100 倍，前一时段 1 条，预警线 4.5 倍\t\\N\t
                        停水\t近1小时较前一时段增长 444 倍，前一时段 1 条，预警线 150 倍\t\\N\t
                        """);
    }

    @Test
    void aSourceIsCalledByItsNameAndAPlatformByThatOfItsSource() {
        CLICKHOUSE
                .database()
                .execute(
                        """
                        INSERT INTO source_states (source_id, name, platform, channel, state, since, version) VALUES
                        ('bbs', '老论坛', 'yunting-bbs', '', 'ok', '2026-07-01 08:00:00', 1),
                        ('bbs', '云汀论坛', 'yunting-bbs', '', 'slow', '2026-07-01 09:00:00', 2),
                        ('bbs-blog', '云汀博客', 'yunting-blog', 'blog', 'ok', '2026-07-01 08:00:00', 1),
                        ('plain', '', 'plain', '', 'ok', '2026-07-01 08:00:00', 1),
                        ('short', '本县短视频', 'douyin', '', 'ok', '2026-07-01 08:00:00', 1),
                        ('weibo/microblog', '', 'weibo', 'microblog', 'unregistered', '2026-07-01 08:00:00', 1),
                        ('plain/forum', '', 'plain', 'forum', 'unregistered', '2026-07-01 08:00:00', 1)\
                        """);
        CLICKHOUSE
                .database()
                .execute(
                        "INSERT INTO alerts (alert_id, subject_kind, subject_id, version) VALUES ('n1', 'source', 'bbs', 1)");

        assertThat(text("SELECT name FROM v_alerts_in_words WHERE alert_id = 'n1'"))
                .isEqualTo("来源 云汀论坛\n");
        assertThat(
                        text(
                                "SELECT source_name, platform_name FROM v_sources WHERE source_id IN"
                                        + " ('bbs', 'bbs-blog', 'plain') ORDER BY source_id"))
                .isEqualTo("云汀论坛\t云汀论坛\n云汀博客\tyunting-blog\nplain\tplain\n");
        assertThat(
                        text(
                                "SELECT platform, name FROM v_platforms WHERE platform IN"
                                        + " ('', 'other', 'yunting-bbs', 'weibo', 'douyin') ORDER BY platform"))
                .isEqualTo("\t未注明\ndouyin\t本县短视频\nother\t其他\nweibo\t微博\nyunting-bbs\t云汀论坛\n");
        // What nobody registered has no name of its own.
        assertThat(
                        text(
                                "SELECT source_name FROM v_sources WHERE state = 'unregistered'"
                                        + " ORDER BY source_id"))
                .isEqualTo("plain·论坛\n微博\n");
    }

    private static String text(String query) {
        return CLICKHOUSE.database().text(query);
    }

    @Test
    void whatIsOverBearsTheHighestLevelAndWhatIsOpenItsOwn() {
        CLICKHOUSE
                .database()
                .execute(
                        """
                        INSERT INTO alerts (alert_id, subject_kind, level, highest_level, state, resolved_at, version) VALUES
                        ('h1', 'topic', 'yellow', 'red', 'firing', NULL, 1),
                        ('h2', 'topic', 'yellow', 'red', 'resolved', '2026-07-01 09:00:00', 1)\
                        """);

        assertThat(
                        CLICKHOUSE
                                .database()
                                .text(
                                        "SELECT alert_id, shown_level FROM v_alerts_in_words WHERE"
                                                + " alert_id LIKE 'h_' ORDER BY alert_id"))
                .isEqualTo("h1\tyellow\nh2\tred\n");
    }
}
