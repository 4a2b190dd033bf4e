/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import java.util.Arrays;

/** Prints what one text costs; not a test, since a number without its machine proves nothing. */
final class ReadableTextSpeed {
    private static final int ROUNDS = 9;
    private static final int CALLS = 1_000_000;
    private static final String PLAIN =
            "2026年7月1日水费涨到 38.5 元/吨，国办发〔2026〕12号第3条，共 1200 户。[怒]"
                    + "这条路修了三年还没通车，社区干部说要等下个月才能开工，大家都很着急。".repeat(4);
    private static final String PAGE =
            "<span class=\"url-icon\"><img alt=[怒] src=\"a.png\"/></span>东湖又"
                    + "<a href=\"/s\"><span class=\"surl-text\">#东湖水质#</span></a>变臭<br />小区停<br/>水";

    private ReadableTextSpeed() {}

    public static void main(String[] args) {
        print("plain, " + PLAIN.length() + " characters", PLAIN);
        print("page, " + PAGE.length() + " characters", PAGE);
    }

    private static void print(String name, String text) {
        double[] nanos = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum += ReadableText.of(text).length();
            }
            nanos[round] = (System.nanoTime() - start) / (double) CALLS;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-24s median %.0f ns, best %.0f ns (%d)%n",
                name, nanos[ROUNDS / 2], nanos[0], sum);
    }
}
