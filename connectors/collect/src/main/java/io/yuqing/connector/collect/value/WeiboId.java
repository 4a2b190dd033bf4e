/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post of Weibo has a number ({@code 5012345678901234}) and a short code ({@code OAbCd1eFg}) that
 * is the number in base 62: seven digits of it, from the right, are four signs of the code.
 */
public final class WeiboId {
    private static final String SIGNS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int SIGNS_OF_A_GROUP = 4;
    private static final int DIGITS_OF_A_GROUP = 7;
    private static final long GROUP_END = 10_000_000L;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{15}");
    private static final Pattern CODE = Pattern.compile("[0-9a-zA-Z]{9}");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i:https?://)?(?:(?i:www\\.)?(?i:weibo\\.com)/[^/?#]+"
                            + "|(?i:m\\.weibo\\.cn)/(?:status|detail))/([0-9a-zA-Z]+)/?(?:[?#].*)?");

    private WeiboId() {}

    /** The number of a post by number or code; empty if it is neither. */
    public static Optional<String> number(String id) {
        if (NUMBER.matcher(id).matches()) {
            return Optional.of(id);
        }
        // Nine digits may be a code by chance, and are one: numbers are longer.
        return CODE.matcher(id).matches() ? decode(id) : Optional.empty();
    }

    /** The number of the post at an address. */
    public static Optional<String> numberAt(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches() ? number(address.group(1)) : Optional.empty();
    }

    /** Where a post is found that says nothing of its author. */
    public static String address(String number) {
        return "https://m.weibo.cn/detail/" + number;
    }

    private static Optional<String> decode(String code) {
        StringBuilder number = new StringBuilder();
        for (int end = code.length(); end > 0; end -= SIGNS_OF_A_GROUP) {
            long group = 0;
            for (int i = Math.max(0, end - SIGNS_OF_A_GROUP); i < end; i++) {
                group = group * SIGNS.length() + SIGNS.indexOf(code.charAt(i));
            }
            if (group >= GROUP_END) {
                return Optional.empty();
            }
            String digits = Long.toString(group);
            boolean first = end <= SIGNS_OF_A_GROUP;
            number.insert(
                    0, first ? digits : "0".repeat(DIGITS_OF_A_GROUP - digits.length()) + digits);
        }
        String decoded = number.toString();
        return NUMBER.matcher(decoded).matches() ? Optional.of(decoded) : Optional.empty();
    }
}
