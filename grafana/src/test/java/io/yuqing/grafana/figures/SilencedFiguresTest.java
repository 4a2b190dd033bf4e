/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That nobody is told of an alert for now is said where people look at who was told. */
class SilencedFiguresTest {
    private static final Duration DAY = Duration.ofHours(24);

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    /** The board is looked at at 18:00. a3 is silenced, s1 was told since, a1's silence is over. */
    @BeforeAll
    static void silence() {
        ENGINE.add(
                """
                INSERT INTO deliveries
                    (message_id, attempted_at, kind, alerts, level, happening, reason, silence, silenced_until, outcome, message, decided_at) VALUES
                  ('q1', '2026-03-02 17:30:00', 'alert', ['a3'], 'orange', 'upgraded', 'silenced', 'works', '2026-03-02 20:00:00', 'withheld', '值班室：计划停水', '2026-03-02 17:40:00'),
                  ('q2', '2026-03-02 17:45:00', 'alert', ['a3'], 'orange', '', 'correction_only', '', NULL, 'withheld', '', '2026-03-02 17:45:00'),
                  ('q3', '2026-03-02 17:30:00', 'alert', ['s1'], 'yellow', 'fired', 'silenced', 'works', '2026-03-02 20:00:00', 'withheld', '值班室：计划停水', '2026-03-02 17:40:00'),
                  ('q4', '2026-03-02 17:50:00', 'alert', ['s1'], 'yellow', 'fired', 'silence_ended', '', NULL, 'delivered', '', '2026-03-02 17:50:00'),
                  ('q5', '2026-03-02 17:30:00', 'alert', ['a1'], 'red', 'reminder', 'silenced', 'short', '2026-03-02 17:55:00', 'withheld', '值班室：测试', '2026-03-02 17:40:00')
                """);
    }

    @Test
    void anOpenAlertThatIsSilencedSaysUntilWhen() {
        QueryResult open = run("yq-overview", "未解除的预警清单", null);

        assertThat(open.texts("对象")).containsExactly("停水", "城东又停水了", "来源 市民热线");
        assertThat(open.texts("已通知")).containsExactly("政府办公室", "静默至 20:00", "信访、网宣");
    }

    @Test
    void whoAskedForItAndWhyStandsWithTheAlert() {
        assertThat(run("yq-alerts", "这条预警", "a3").texts("内容"))
                .anySatisfy(line -> assertThat(line).endsWith("；静默至 03-02 20:00（值班室：计划停水）"));
        assertThat(run("yq-alerts", "这条预警", "a1").texts("内容"))
                .noneMatch(line -> line.contains("静默"));
    }

    private static QueryResult run(String uid, String panel, String alert) {
        Dashboard board = Boards.load().get(uid);
        BoardQuery query =
                board.queries().stream()
                        .filter(q -> q.owner().path("title").asText().startsWith(panel))
                        .findFirst()
                        .orElseThrow();
        Choice everything = Choice.everythingOf(board);
        return ENGINE.run(
                query,
                DAY,
                alert == null ? everything : everything.with("alert", Selection.text(alert)));
    }
}
