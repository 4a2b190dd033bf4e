/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.record.DeadlineStanding;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;

/** Deadlines as people read them. */
final class DeadlineLines {
    private DeadlineLines() {}

    static String line(DeadlineStanding deadline, Instant now) {
        String unit = deadline.unit().isEmpty() ? "" : "（" + deadline.unit() + "）";
        String source = deadline.source().isEmpty() ? "" : "，" + deadline.source();
        return "  时限 %s%s：%s%s".formatted(deadline.id(), unit, standing(deadline, now), source);
    }

    private static String standing(DeadlineStanding deadline, Instant now) {
        if (deadline.satisfiedAt() > 0) {
            boolean kept = deadline.kept(now.toEpochMilli()) == DeadlineStanding.Kept.YES;
            String done = time(deadline.satisfiedAt(), now);
            return kept ? "已于 " + done + " 完成" : "已于 " + done + " 完成，超时";
        }
        if (deadline.stoppedAt() > 0) {
            return "不再计时";
        }
        return deadline.dueAt() == 0
                ? "日历不到，尚无期限"
                : time(deadline.dueAt(), now) + " 前，" + left(deadline.dueAt(), now);
    }

    /** 还剩 3 小时 10 分钟, 超时 25 分钟 */
    static String left(long dueAt, Instant now) {
        Duration left = Duration.between(now, Instant.ofEpochMilli(dueAt));
        return left.isNegative()
                ? "超时 " + ShanghaiTime.span(left.negated())
                : "还剩 " + ShanghaiTime.span(left);
    }

    static String time(long millis, Instant now) {
        return ShanghaiTime.moment(Instant.ofEpochMilli(millis), now);
    }
}
