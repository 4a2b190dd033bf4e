/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.rule.Rule;
import io.yuqing.tools.backtest.episode.Span;
import io.yuqing.tools.backtest.history.Extent;
import io.yuqing.tools.backtest.history.Staging.Staged;
import io.yuqing.tools.common.ToolException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCoverageTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = FIRST.plus(Duration.ofDays(20));
    private static final Duration WARM_UP = Duration.ofDays(14);
    private static final List<Rule> RULES =
            List.of(Drafts.rule("hour"), Drafts.rule("day", "window", "24h"));

    @Test
    void shouldSayNothingWhereTheHistoryCoversAllThatWasAskedFor() {
        Span asked = new Span(FIRST.plus(WARM_UP), LAST);

        HistoryCoverage coverage = HistoryCoverage.of(asked, WARM_UP, RULES, staged(whole()));

        assertThat(coverage.range()).isEqualTo(asked);
        assertThat(coverage.warmUpFrom()).isEqualTo(FIRST);
        assertThat(coverage.remarks()).isEmpty();
    }

    @Test
    void shouldSayThatTheStartOfTheHistoryIsNoWarmUp() {
        HistoryCoverage coverage =
                HistoryCoverage.of(
                        new Span(Instant.MIN, Instant.MAX), WARM_UP, RULES, staged(whole()));

        assertThat(coverage.range().from()).isEqualTo(FIRST);
        assertThat(coverage.range().contains(LAST.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(coverage.warmUpFrom()).isNull();
        assertThat(coverage.remarks()).singleElement().asString().contains("没有预热");
    }

    @Test
    void shouldNameTheRulesForWhichTheWarmUpIsTooShort() {
        Span asked = new Span(FIRST.plus(Duration.ofHours(12)), LAST);

        HistoryCoverage coverage = HistoryCoverage.of(asked, WARM_UP, RULES, staged(whole()));

        assertThat(coverage.range()).isEqualTo(asked);
        assertThat(coverage.remarks())
                .singleElement()
                .asString()
                .contains("预热不足：历史自 2026-01-01 08:00 起", "规则 day")
                .doesNotContain("规则 hour");
    }

    @Test
    void shouldSayInOneSentenceThatTheRetentionIsShorterThanWhatWasAskedFor() {
        Instant kept = FIRST.plus(Duration.ofDays(2));
        Span asked = new Span(FIRST.plus(Duration.ofDays(1)), LAST);

        HistoryCoverage coverage =
                HistoryCoverage.of(
                        asked, WARM_UP, RULES, staged(new Extent(kept, "更早的记录已按保留期删除。")));

        assertThat(coverage.range()).isEqualTo(new Span(kept, LAST));
        assertThat(coverage.warmUpFrom()).isNull();
        assertThat(coverage.remarks())
                .singleElement()
                .asString()
                .contains("历史自 2026-01-03 08:00 才完整", "自 2026-01-02 08:00 起", "已按保留期删除");
    }

    @Test
    void shouldSayWhereTheHistoryEndsAndHowMuchOfItCannotBeRead() {
        Span asked = new Span(FIRST.plus(WARM_UP), LAST.plus(Duration.ofDays(3)));

        HistoryCoverage coverage =
                HistoryCoverage.of(
                        asked, WARM_UP, RULES, new Staged(10, 0, 3, FIRST, LAST, whole()));

        assertThat(coverage.range().to()).isEqualTo(LAST.plus(Duration.ofHours(1)));
        assertThat(coverage.remarks())
                .containsExactly("历史到 2026-01-21 08:00 为止，之后的没有回测。", "有 3 条记录无法读取，未使用。");
    }

    @Test
    void shouldRefuseATimeOfWhichTheHistoryHoldsNothingWhole() {
        Span asked = new Span(FIRST, FIRST.plus(Duration.ofDays(1)));
        Extent cut = new Extent(FIRST.plus(Duration.ofDays(2)), "更早的记录已按保留期删除。");

        assertThatThrownBy(() -> HistoryCoverage.of(asked, WARM_UP, RULES, staged(cut)))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("历史自 2026-01-03 08:00 起才完整");
    }

    @Test
    void shouldRepeatWhatAHistoryKnowsToBeMissingWithoutKnowingSinceWhen() {
        Span asked = new Span(FIRST.plus(WARM_UP), LAST);

        assertThat(
                        HistoryCoverage.of(
                                        asked,
                                        WARM_UP,
                                        RULES,
                                        staged(new Extent(Instant.MIN, "分区 1 的记录已全部删除。")))
                                .remarks())
                .containsExactly("分区 1 的记录已全部删除。");
    }

    private static Staged staged(Extent extent) {
        return new Staged(10, 0, 0, FIRST, LAST, extent);
    }

    private static Extent whole() {
        return new Extent(Instant.MIN, "");
    }
}
