/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.child;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process prints of a fault of its own: its kind and its place in our code. Never its words,
 * which may be those of a post. Thread-safe.
 */
final class ToldFault {
    private static final Pattern KIND = Pattern.compile("([\\w.$]+(?:Exception|Error))(?::.*)?");
    private static final Pattern PLACE =
            Pattern.compile("at (io\\.yuqing\\.[\\w.$]+\\([\\w.:]+\\))");

    private String kind = "";
    private String place = "";

    synchronized void said(String line) {
        Matcher kinds = KIND.matcher(line);
        if (kind.isEmpty() && kinds.matches()) {
            kind = kinds.group(1);
        }
        Matcher places = PLACE.matcher(line);
        if (place.isEmpty() && places.matches()) {
            place = places.group(1);
        }
    }

    /** Of the first fault; empty if there was none. */
    @Override
    public synchronized String toString() {
        return kind.isEmpty() ? "" : " (" + kind + (place.isEmpty() ? "" : " at " + place) + ")";
    }
}
