/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Prints what de-identifying one item costs; not a test, since a number without its machine proves
 * nothing.
 */
final class PrivacySpeed {

    private static final int ROUNDS = 9;
    private static final int CALLS = 1_000_000;

    private static final List<String> PLAIN =
            List.of(
                    "转发微博",
                    "可怕，这国家怎么了？没有安全！",
                    "请大家小心并发给关心的人。来自一个关心我的姐姐短信，2010年12月2日，据说河北天津武汉南昌等地开始出现了",
                    "");
    private static final List<String> PERSONAL =
            List.of(
                    "回复@小明:同意//@张三:打13812345678//@李四:转发微博",
                    "@用户名 请问电话：88886666还有人接吗，微信号:zhang_san");
    private static final String ORDINARY =
            "2026年7月1日水费涨到 38.5 元/吨，国办发〔2026〕12号第3条，共 1200 户。"
                    + "这条路修了三年还没通车，社区干部说要等下个月才能开工，大家都很着急。".repeat(4);

    private PrivacySpeed() {}

    public static void main(String[] args) {
        PrivacyKey key = PrivacyKey.of("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));
        Pseudonymiser pseudonyms = Pseudonymiser.of(key, Duration.ofDays(30), CountyTime.ZONE);
        String[] authors = new String[1000];
        Arrays.setAll(authors, i -> Integer.toHexString(i * 7919));
        print(
                "pseudonym",
                i -> pseudonyms.pseudonym("weibo", authors[i % 1000], 1372651200000L + i));
        print("mask, nothing to mask", i -> TextMask.mask(PLAIN.get(i % PLAIN.size())).length());
        print("mask, ordinary text", i -> TextMask.mask(ORDINARY).length());
        print("mask, much to mask", i -> TextMask.mask(PERSONAL.get(i & 1)).length());
    }

    private static void print(String name, IntToLongFunction call) {
        double[] nanos = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum += call.applyAsLong(i);
            }
            nanos[round] = (System.nanoTime() - start) / (double) CALLS;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-24s median %.0f ns, best %.0f ns (%d)%n",
                name, nanos[ROUNDS / 2], nanos[0], sum);
    }
}
