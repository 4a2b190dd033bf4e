/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A video of Bilibili has a number ({@code av170001}) and a code ({@code BV17x411w7KC}) that is the
 * number in base 58, with two pairs of its signs exchanged and its bits turned by a constant.
 */
final class BilibiliId {
    private static final String SIGNS =
            "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf";

    private static final long TURN = 23_442_827_791_579L;
    private static final long BITS = (1L << 51) - 1;
    private static final int OPENING = 3;

    private static final Pattern NUMBER = Pattern.compile("(?i:av)([1-9][0-9]{0,16})");
    private static final Pattern CODE = Pattern.compile("(?i:BV)(1[" + SIGNS + "]{9})");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i:https?://)?(?i:www\\.|m\\.)?(?i:bilibili\\.com)/video/([0-9a-zA-Z]+)/?(?:[?#].*)?");

    private BilibiliId() {}

    /** The number of a video with av before it, by number or code; empty if it is neither. */
    static Optional<String> number(String id) {
        if (NUMBER.matcher(id).matches()) {
            return Optional.of(id.toLowerCase(Locale.ROOT));
        }
        Matcher code = CODE.matcher(id);
        return code.matches() ? Optional.of("av" + decode(code.group(1))) : Optional.empty();
    }

    /** The number of the video at an address. */
    static Optional<String> numberAt(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches() ? number(address.group(1)) : Optional.empty();
    }

    static String address(String number) {
        return "https://www.bilibili.com/video/" + number;
    }

    private static long decode(String code) {
        char[] signs = ("BV" + code).toCharArray();
        exchange(signs, 3, 9);
        exchange(signs, 4, 7);
        long number = 0;
        for (int i = OPENING; i < signs.length; i++) {
            number = number * SIGNS.length() + SIGNS.indexOf(signs[i]);
        }
        return (number & BITS) ^ TURN;
    }

    private static void exchange(char[] signs, int one, int other) {
        char kept = signs[one];
        signs[one] = signs[other];
        signs[other] = kept;
    }
}
