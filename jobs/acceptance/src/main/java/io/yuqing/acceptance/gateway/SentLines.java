/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Lines of posts as a collector sends them, one in fifty broken. A number is always one line. */
final class SentLines {
    private static final int BAD_EVERY = 50;
    private static final String LINE =
            "{\"id\":\"h%07d\",\"platform\":\"weilang\",\"channel\":\"microblog\",\"kind\":\"original\","
                    + "\"author\":\"writer%d\",\"text\":\"%s，第%d条\",\"published_at\":\"%s\"}";
    private static final List<String> TEXTS =
            List.of(
                    "城东又停水了，什么时候能来",
                    "东湖公园的路灯修好了，谢谢",
                    "中心小学门口早上堵得厉害",
                    "医保缴费的窗口排队两个小时",
                    "鹭渚镇的班车改了时间没有通知");

    /** What becomes of a line on its way. */
    private static final List<UnaryOperator<String>> FAULTS =
            List.of(
                    line -> line.substring(0, line.length() / 2),
                    line -> with(line, "id", "4.75E+15"),
                    line -> line.replace("\"id\"", "\"post_no\""),
                    line -> line.replace("\"published_at\"", "\"time\""),
                    line -> with(line, "published_at", "前几天"),
                    line -> with(line, "published_at", "1999-01-01 08:00:00"),
                    line -> with(line, "published_at", "2999-01-01 08:00:00"),
                    line -> "[" + line + "]",
                    line -> "<html>502 Bad Gateway</html>");

    private final int count;
    private final Instant newest;

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

    /** The number of a line by the id that the tables have of it. */
    static int number(String itemId) {
        return Integer.parseInt(itemId.substring(itemId.lastIndexOf('h') + 1));
    }

    /** Lines of a batch, from a number on; the last batch may be shorter. */
    List<String> batch(int from, int size) {
        return IntStream.range(from, Math.min(from + size, count)).mapToObj(this::line).toList();
    }

    private String line(int number) {
        String line =
                LINE.formatted(
                        number,
                        number % 997,
                        TEXTS.get(number % TEXTS.size()),
                        number,
                        newest.minusMillis(count - number));
        return isBad(number) ? FAULTS.get(number / BAD_EVERY % FAULTS.size()).apply(line) : line;
    }

    private static String with(String line, String field, String value) {
        return line.replaceFirst(
                "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
    }
}
