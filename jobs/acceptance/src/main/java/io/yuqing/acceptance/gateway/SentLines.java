/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of posts as a collector sends them, one in fifty broken. A number is always one line. */
final class SentLines {
    static final int BAD_EVERY = 50;

    private static final String PLATFORM = "weilang";
    private static final String[] TEXTS = {
        "城东又停水了，什么时候能来", "东湖公园的路灯修好了，谢谢", "中心小学门口早上堵得厉害", "医保缴费的窗口排队两个小时", "鹭渚镇的班车改了时间没有通知",
    };

    /** What collectors do to a line; {@code %1$s} is its id, {@code %2$s} its time. */
    private static final List<String> BROKEN =
            List.of(
                    "{\"id\":\"%1$s\",\"platform\":\"weilang\",\"text\":\"断了",
                    "{\"platform\":\"weilang\",\"text\":\"没有编号\",\"published_at\":\"%2$s\"}",
                    "{\"id\":\"%1$s\",\"platform\":\"weilang\",\"text\":\"没有时间\"}",
                    "{\"id\":\"%1$s\",\"platform\":\"weilang\",\"text\":\"时间不明\",\"published_at\":\"前几天\"}",
                    "{\"id\":\"%1$s\",\"platform\":\"weilang\",\"text\":\"太早\",\"published_at\":\"1999-01-01 08:00:00\"}",
                    "{\"id\":\"%1$s\",\"platform\":\"weilang\",\"text\":\"太晚\",\"published_at\":\"2999-01-01 08:00:00\"}",
                    "{\"id\":\"4.75E+15\",\"platform\":\"weilang\",\"text\":\"编号坏了\",\"published_at\":\"%2$s\"}",
                    "[\"%1$s\",\"%2$s\"]",
                    "<html>502 Bad Gateway</html>");

    private final Instant newest;
    private final int count;

    /**
     * @param newest when the last one was published, a millisecond behind the one before
     */
    SentLines(int count, Instant newest) {
        this.count = count;
        this.newest = newest;
    }

    static boolean isBad(int number) {
        return number % BAD_EVERY == 7;
    }

    /** Lines of a batch, from a number on; the last batch may be shorter. */
    List<String> batch(int from, int size) {
        List<String> lines = new ArrayList<>();
        for (int number = from; number < Math.min(from + size, count); number++) {
            lines.add(line(number));
        }
        return lines;
    }

    private String line(int number) {
        String id = String.format(Locale.ROOT, "h%07d", number);
        String time = newest.minusMillis(count - number).toString();
        if (isBad(number)) {
            return BROKEN.get(number / BAD_EVERY % BROKEN.size()).formatted(id, time);
        }
        return "{\"id\":\"%s\",\"platform\":\"%s\",\"text\":\"%s，第%d条\",\"published_at\":\"%s\"}"
                .formatted(id, PLATFORM, TEXTS[number % TEXTS.length], number, time);
    }

    /** The number of a line by the id that the tables have of it. */
    static int number(String itemId) {
        return Integer.parseInt(itemId.substring(itemId.lastIndexOf('h') + 1));
    }
}
