/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 网民观点 by meaning where the job wrote it and it stands for what is chosen, else by words. */
class ViewsFiguresTest {
    private static final Duration DAY = Duration.ofDays(1);

    /** 13:00 in Beijing, ten minutes after the comments of 公交改线 were grouped. */
    private static final Instant THEN = Instant.parse("2026-02-24T05:00:00Z");

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    private final Dashboard board = Boards.load().get("yq-topic");
    private final Choice bus = Choice.everythingOf(board).with("topic", Selection.text("bus"));

    @BeforeAll
    static void group() {
        ENGINE.add(
                "INSERT INTO views (subject_kind, subject_id, read_at, since, fresh_until,"
                        + " comments, comments_read, in_no_group, kinds, sizes, texts, negative,"
                        + " neutral, positive, words, quote_ids, quote_times, model) VALUES"
                        + " ('topic', 'bus', '2026-02-24 12:50:00', '2026-02-23 12:50:00',"
                        + " '2026-02-24 13:20:00', 7, 7, 2, ['view', 'exclamations'], [3, 2],"
                        + " [2, 1], [2, 0], [0, 2], [1, 0], ['绕路、上班', ''], ['q1', 'q6'],"
                        + " [toUnixTimestamp('2026-02-24 12:00:00', 'Asia/Shanghai') * 1000,"
                        + " toUnixTimestamp('2026-02-24 12:25:00', 'Asia/Shanghai') * 1000],"
                        + " 'bge-15b717c3')");
    }

    @Test
    void viewsByMeaningAreShownWithTheirAttitudesAndWhatIsInNoGroup() {
        QueryResult views = run(THEN, DAY, bus);

        assertThat(views.texts("归类")).containsOnly("按语义");
        assertThat(views.texts("共同词")).containsExactly("绕路、上班", "感叹、附和", "不在任何一组");
        assertThat(views.texts("态度")).containsExactly("负面 2、正面 1", "中性 2", "");
        assertThat(views.texts("跟帖")).containsExactly("3", "2", "2");
        assertThat(views.texts("不同说法")).containsExactly("2", "1", "0");
        assertThat(views.texts("样本")).containsExactly("每天上班要绕路", "顶", "");
        assertThat(views.cell(0, "占比").asDouble()).isCloseTo(3.0 / 7, within(1e-9));
        assertThat(views.cell(0, "获赞").isNull()).isTrue();
    }

    @Test
    void commonWordsAreShownWhereTheSetIsTooOldOrOfAnotherRangeOrSubject() {
        for (QueryResult views :
                List.of(
                        run(THEN.plus(Duration.ofMinutes(21)), DAY, bus),
                        run(THEN, Duration.ofHours(3), bus),
                        run(THEN, DAY, Choice.everythingOf(board)))) {
            assertThat(views.texts("归类")).isNotEmpty().containsOnly("按共同词");
            assertThat(views.texts("共同词")).contains("绕路", "班车");
        }
    }

    private QueryResult run(Instant end, Duration length, Choice choice) {
        BoardQuery query =
                board.queries().stream()
                        .filter(q -> q.owner().path("title").asText().equals("网民观点"))
                        .findFirst()
                        .orElseThrow();
        return ENGINE.runAt(end, query, length, choice);
    }
}
