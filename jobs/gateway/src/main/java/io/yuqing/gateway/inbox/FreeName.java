/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A name, or the same with a number before its ending: {@code 日报-2.xlsx}. A long one is cut, so
 * that there is room for what is put behind it.
 */
final class FreeName {
    /** Of the 255 that a name may have. */
    private static final int LONGEST_BYTES = 200;

    private final String stem;
    private final String ending;

    FreeName(String wanted) {
        int point = wanted.lastIndexOf('.');
        int end = point <= 0 ? wanted.length() : point;
        this.ending = wanted.substring(end);
        this.stem = cut(wanted.substring(0, end), LONGEST_BYTES - bytes(ending));
    }

    /** The first that is free. */
    String first(Predicate<String> isFree) {
        String name = stem + ending;
        for (int number = 2; !isFree.test(name); number++) {
            name = stem + "-" + number + ending;
        }
        return name;
    }

    private static String cut(String text, int most) {
        int end = text.length();
        while (end > 1 && bytes(text.substring(0, end)) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
