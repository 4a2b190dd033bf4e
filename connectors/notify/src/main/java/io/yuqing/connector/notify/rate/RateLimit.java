/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * At most so many messages in any span of such a length, for every quota. Immutable.
 *
 * @param quotas at least one
 */
public record RateLimit(List<Quota> quotas) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** 20 a minute: DingTalk and WeCom, each robot. */
    public static final RateLimit TWENTY_A_MINUTE = of(new Quota(20, Duration.ofMinutes(1)));

    /** 100 a minute and 5 a second: Feishu, each robot. */
    public static final RateLimit FEISHU =
            of(new Quota(100, Duration.ofMinutes(1)), new Quota(5, Duration.ofSeconds(1)));

    /** 60 a minute: so that a burst does not flood a mail server or a receiver of webhooks. */
    public static final RateLimit SIXTY_A_MINUTE = of(new Quota(60, Duration.ofMinutes(1)));

    public RateLimit {
        quotas = List.copyOf(quotas);
        if (quotas.isEmpty()) {
            throw new IllegalArgumentException("a rate needs at least one quota, such as 20/1m");
        }
    }

    public static RateLimit of(Quota... quotas) {
        return new RateLimit(List.of(quotas));
    }

    /** How many messages can go out at one moment. */
    public int burst() {
        return quotas.stream().mapToInt(Quota::count).min().orElseThrow();
    }

    /** The largest number of messages that matters for a decision. */
    int memory() {
        return quotas.stream().mapToInt(Quota::count).max().orElseThrow();
    }

    /**
     * So many messages in any span of such a length.
     *
     * @param count at least 1
     * @param period more than 0
     */
    public record Quota(int count, Duration period) implements Serializable {

        private static final long serialVersionUID = 1L;

        public Quota {
            if (count < 1 || period.toMillis() < 1) {
                throw new IllegalArgumentException(
                        "a quota is a positive number of messages in a positive time, such as"
                                + " 20/1m");
            }
        }
    }
}
