/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardCostsTest {
    /** 1 to 20 milliseconds: the 19th is the first that 95 of 100 do not exceed. */
    private static final QueryCost FAST =
            new QueryCost(
                    "yq-overview 1 今日信息量/A",
                    "24h",
                    12_345,
                    3 << 19,
                    42.4,
                    IntStream.rangeClosed(1, 20).mapToObj(Double::valueOf).toList(),
                    "");

    private static final QueryCost SLOW =
            new QueryCost("yq-topic 4 关键词/A", "30d", 1, 1, 7, List.of(10.0, 500.5), "");

    private static final QueryCost REFUSED =
            new QueryCost("yq-topic 5 网民观点/A", "30d", 0, 0, 0, List.of(), "Code: 241.");

    @Test
    void shouldCountBySortedRunsAndSayWhatIsOver() {
        assertThat(FAST.percentile(50)).isEqualTo(10);
        assertThat(FAST.percentile(95)).isEqualTo(19);
        assertThat(new BoardCosts("items 1", List.of(FAST)).hold()).isTrue();
        assertThat(new BoardCosts("items 1", List.of(FAST, SLOW)).hold()).isFalse();
        assertThat(new BoardCosts("items 1", List.of(FAST, REFUSED)).hold()).isFalse();
    }

    @Test
    void shouldPrintARowAQueryAndTheAnswerOfTheEngineIfItRefused() {
        assertThat(new BoardCosts("items 1", List.of(FAST, SLOW, REFUSED)).table())
                .isEqualTo(
                        """
                        数据：items 1

                        | 查询 | 范围 | 读行数 | MiB | CPU（毫秒） | p50（毫秒） | p95（毫秒） | |
                        |---|---|---|---|---|---|---|---|
                        | yq-overview 1 今日信息量/A | 24h | 12,345 | 1.5 | 42 | 10 | 19 |  |
                        | yq-topic 4 关键词/A | 30d | 1 | 0.0 | 7 | 10 | 501 | 超 |
                        | yq-topic 5 网民观点/A | 30d | – | – | – | – | – | Code: 241. |

                        共 3 个，超过 500 毫秒的 2 个。\
                        """);
        assertThat(new BoardCosts("items 1", List.of(FAST, REFUSED)).json())
                .contains("\"p95_ms\" : 19.0", "\"refusal\" : \"Code: 241.\"");
    }
}
