/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.util.function.Predicate;

/** A name, or the same with a number before its ending: {@code 日报-2.xlsx}. */
record FreeName(String wanted) {
    /** The first that is free. */
    String first(Predicate<String> isFree) {
        String name = wanted;
        for (int number = 2; !isFree.test(name); number++) {
            name = numbered(number);
        }
        return name;
    }

    private String numbered(int number) {
        int point = wanted.lastIndexOf('.');
        return point <= 0
                ? wanted + "-" + number
                : wanted.substring(0, point) + "-" + number + wanted.substring(point);
    }
}
