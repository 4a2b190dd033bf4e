/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ToolException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** At noon in Beijing of 30 November, by a job that corrects three days. */
class RecountRangeTest {
    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(3);
    private static final LocalDate LAST = LocalDate.parse("2026-11-25");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void shouldTakeAllDaysFromOneToTheOther() {
        assertThat(range(NOON, longAgo()).days(LAST.minusDays(2), LAST))
                .containsExactly(LAST.minusDays(2), LAST.minusDays(1), LAST);
        assertThat(range(NOON, longAgo()).days(LAST, LAST)).containsExactly(LAST);
    }

    @Test
    void shouldGoToTheLastDayThatIsClosedIfNoneIsNamed() {
        assertThat(range(NOON, longAgo()).days(LAST.minusDays(1), null))
                .containsExactly(LAST.minusDays(1), LAST);
    }

    @Test
    void shouldRefuseWhatTheJobStillCorrects() {
        String sentence =
                "2026-11-26 还不能重算：作业还在更正最近 72 小时（window.retention）的窗口，各分区又可能相差一天；"
                        + "现在最晚算到 2026-11-25，请把 --from、--to 改到这一天以前，其余的过几天再算。";
        assertThatThrownBy(() -> range(NOON, longAgo()).days(FIRST, LAST.plusDays(1)))
                .isInstanceOf(ToolException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> range(NOON, longAgo()).days(LAST.plusDays(1), null))
                .hasMessage(sentence);
    }

    @Test
    void shouldSayWhenADayHasNotCome() {
        LocalDate tomorrow = LAST.plusDays(6);
        assertThatThrownBy(() -> range(NOON, longAgo()).days(tomorrow, null))
                .isInstanceOf(ToolException.class)
                .hasMessage("2026-12-01 还没有到；现在最晚算到 2026-11-25。");
    }

    /** The first moment of that day may be too early by hours, its end is not. */
    @Test
    void shouldKnowWhenADayWillBeClosed() {
        RecountRange range = range(NOON, longAgo());
        LocalDate closed = range.closedOn(LAST.plusDays(1));
        assertThat(closed).isEqualTo("2026-12-01");
        Instant end = closed.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant().minusMillis(1);
        TableTimes then = new TableTimes(end, end, longAgo());
        assertThat(new RecountRange(then, RETENTION).days(FIRST.plusDays(20), null))
                .contains(LAST.plusDays(1));
    }

    @Test
    void shouldGoByTheTimeOfTheJobIfThatIsBehind() {
        Instant behind = NOON.minus(Duration.ofDays(5));
        assertThatThrownBy(() -> range(behind, longAgo()).days(FIRST, LAST))
                .hasMessageContaining("2026-11-25 还不能重算")
                .hasMessageContaining("现在最晚算到 2026-11-20");
    }

    @Test
    void shouldNotGoByAClockThatIsAhead() {
        Instant ahead = NOON.plus(Duration.ofDays(5));
        assertThatThrownBy(() -> range(ahead, longAgo()).days(FIRST, LAST.plusDays(1)))
                .hasMessageContaining("现在最晚算到 2026-11-25");
    }

    @Test
    void shouldRefuseDaysOfWhichItemsAreGone() {
        assertThat(range(NOON, longAgo()).days(FIRST, FIRST)).containsExactly(FIRST);
        assertThatThrownBy(() -> range(NOON, longAgo()).days(FIRST.minusDays(1), LAST))
                .isInstanceOf(ToolException.class)
                .hasMessage(
                        "2026-10-31 不能重算：明细只保留 30 天，2026-11-01 以前的条目已经或正在删除，"
                                + "重算会把当时计入的数算少；请把 --from 改为 2026-11-01 或更晚。");
        assertThatThrownBy(() -> range(NOON, null).days(FIRST.minusDays(1), LAST))
                .hasMessageContaining("2026-10-31 不能重算");
    }

    @Test
    void shouldTakeAnyDayWhereNothingIsOldEnoughToBeGone() {
        Instant firstRead = NOON.minus(Duration.ofDays(29));
        assertThat(range(NOON, firstRead).days(LocalDate.parse("2026-09-01"), LAST)).hasSize(86);
    }

    @Test
    void shouldSayWhatIsTheWrongWayRoundOrEmpty() {
        assertThatThrownBy(() -> range(NOON, longAgo()).days(LAST, FIRST))
                .hasMessage("--from 2026-11-25 晚于 --to 2026-11-01；请对调。");
        assertThatThrownBy(() -> range(null, null).days(FIRST, LAST))
                .hasMessage("明细表是空的，没有可以重算的条目；请核对 --clickhouse 和 --database，或先导入。");
    }

    private static RecountRange range(Instant newest, Instant firstRead) {
        return new RecountRange(new TableTimes(NOON, newest, firstRead), RETENTION);
    }

    private static Instant longAgo() {
        return NOON.minus(Duration.ofDays(400));
    }
}
