/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.backtest.episode.Span;
import io.yuqing.tools.backtest.history.Staging.Staged;
import io.yuqing.tools.common.ToolException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the time that was asked for a history covers, and where it covers less: never silently.
 *
 * @param range in which alerts count
 * @param warmUpFrom from when items were run that only warm up; null if there was no warm-up
 * @param remarks Chinese sentences
 */
record HistoryCoverage(Span range, Instant warmUpFrom, List<String> remarks) {
    /**
     * A history may begin and end with a quiet hour and be whole; and the last windows end up to an
     * hour behind their last item.
     */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CountyTime.ZONE);

    /**
     * @param asked an end that was not given is {@link Instant#MIN} or {@link Instant#MAX}
     * @param warmUp how long before {@code asked} the history was to begin
     * @param rules all that were run
     * @throws ToolException if it covers nothing of it
     */
    static HistoryCoverage of(Span asked, Duration warmUp, List<Rule> rules, Staged staged) {
        List<String> remarks = new ArrayList<>();
        Instant begin = later(staged.first(), staged.extent().completeFrom());
        Instant end = staged.last().plus(QUIET);
        boolean open = asked.from().equals(Instant.MIN);
        boolean cut =
                asked.from().isBefore(staged.extent().completeFrom())
                        || asked.from().plus(open ? Duration.ZERO : QUIET).isBefore(begin);
        Span range = new Span(cut ? begin : asked.from(), earlier(asked.to(), end));
        if (range.from().isAfter(range.to())) {
            throw new ToolException(
                    "--to 为 %s，而历史自 %s 起才完整；请给出更晚的时间。"
                            .formatted(BEIJING.format(asked.to()), BEIJING.format(begin)));
        }
        if (open) {
            remarks.add("没有给出 --from：从历史的开头算起，没有预热，靠前的判断缺少基线。" + staged.extent().why());
        } else if (cut) {
            remarks.add(
                    "历史自 %s 才完整，要求的是自 %s 起，之前的没有回测，也没有预热。%s"
                            .formatted(
                                    BEIJING.format(begin),
                                    BEIJING.format(asked.from()),
                                    staged.extent().why()));
        } else if (begin.isAfter(asked.from().minus(warmUp).plus(QUIET))) {
            remarks.add(tooShort(asked.from(), begin, rules, staged));
        } else if (!staged.extent().why().isEmpty()) {
            remarks.add(staged.extent().why());
        }
        if (end.isBefore(asked.to()) && !asked.to().equals(Instant.MAX)) {
            remarks.add("历史到 %s 为止，之后的没有回测。".formatted(BEIJING.format(staged.last())));
        }
        if (staged.unreadable() > 0) {
            remarks.add("有 %,d 条记录无法读取，未使用。".formatted(staged.unreadable()));
        }
        boolean warmed = !open && !cut && begin.isBefore(asked.from());
        return new HistoryCoverage(range, warmed ? begin : null, remarks);
    }

    private static String tooShort(Instant from, Instant begin, List<Rule> rules, Staged staged) {
        List<String> affected =
                rules.stream()
                        .filter(rule -> begin.isAfter(from.minus(WarmUp.reach(rule)).plus(QUIET)))
                        .map(rule -> rule.name())
                        .distinct()
                        .toList();
        return "预热不足：历史自 %s 起。%s%s"
                .formatted(
                        BEIJING.format(begin),
                        staged.extent().why(),
                        affected.isEmpty()
                                ? "各规则的窗口和基线够用；更早开始的帖子认不出话题。"
                                : "这些规则要回看得更远，靠前的判断不全：" + String.join("、", affected) + "。");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
