/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.subject.SubjectSeed;
import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 网民观点 of pages, at 18:30: by meaning where the job grouped the comments of late. */
class OpinionsPartTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);

    private static Desk desk;
    private static OpenGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        SubjectSeed.into(TABLES);
        set("topic", "bus", "2026-03-02 18:25:00", "2026-03-01 18:25:00", 8);
        set("thread", "weibo/p1", "2026-03-02 17:30:00", "2026-03-02 12:00:00", 6);
        desk = Desk.of(TABLES.seeded(), "127.0.0.1", () -> true, MONDAY);
        gateway = OpenGateway.with(desk::addTo);
        desk.start();
    }

    @AfterAll
    static void close() {
        gateway.close();
        desk.close();
    }

    @Test
    void theTopicAndItsAlertShowWhatTheJobGroupedAndSayWho() throws Exception {
        for (String path : new String[] {"/desk/topics/bus", "/desk/alerts/bus4alert234abcd"}) {
            Element opinions = opinions(path);

            assertThat(opinions.select(".dim").first().text())
                    .as(path)
                    .startsWith("按语义归类（语义模型，未经人工核对）。")
                    .contains("18:25 起，截至 18:25，跟帖 8 条。");
            assertThat(opinions.select(".group").eachText())
                    .containsExactly(
                            "绕路、上班 跟帖 3 条（38%），不同说法 2；负面 3", "感叹、附和，没有实词 跟帖 3 条（38%），不同说法 1；中性 3");
            assertThat(opinions.select("blockquote bdi").eachText())
                    .containsExactly("接孩子绕路太远", "顶");
            assertThat(opinions.text()).contains("不在任何一组的：2 条（25%）。");
        }
    }

    /** It was grouped an hour ago. */
    @Test
    void aThreadWhoseSetIsTooOldIsGroupedByWords() throws Exception {
        Element opinions = opinions("/desk/threads?id=weibo%2Fp1");

        assertThat(opinions.select(".group").first().text()).startsWith("负面 每天上班要绕路 跟帖 3 条");
        assertThat(opinions.text()).doesNotContain("语义模型");
    }

    private static Element opinions(String path) throws Exception {
        return Jsoup.parse(gateway.get(path).body()).select("[aria-labelledby=opinions]").first();
    }

    private static void set(String kind, String id, String at, String since, int comments) {
        TABLES.database()
                .execute(
                        ("INSERT INTO views (subject_kind, subject_id, read_at, since, fresh_until,"
                                        + " comments, comments_read, in_no_group, kinds, sizes, texts,"
                                        + " negative, neutral, positive, words, quote_ids, quote_times,"
                                        + " model) SELECT '%s', '%s', toDateTime64('%s', 3,"
                                        + " 'Asia/Shanghai') AS at, '%s', at + INTERVAL 30 MINUTE, %d,"
                                        + " 8, 2, ['view', 'exclamations'], [3, 3], [2, 1], [3, 0],"
                                        + " [0, 3], [0, 0], ['绕路、上班', ''], ['weibo/q2', 'weibo/q6'],"
                                        + " [toUnixTimestamp('2026-03-02 12:05:00', 'Asia/Shanghai') *"
                                        + " 1000, toUnixTimestamp('2026-03-02 17:20:00',"
                                        + " 'Asia/Shanghai') * 1000], 'bge-15b717c3'")
                                .formatted(kind, id, at, since, comments));
    }
}
