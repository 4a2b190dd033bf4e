/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Level;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.util.Arrays;
import java.util.Optional;

/** What stands in a cell. */
public final class Cells {
    private static final Missing NONE = new Missing("—");

    private Cells() {}

    /** A dash where there is nothing. */
    public static Run text(String text) {
        return text.isEmpty() ? NONE : new Words(text);
    }

    /** An address as a link; a dash where there is none. */
    public static Run link(String shown, String url) {
        return url.isEmpty() ? text(shown.equals("链接") ? "" : shown) : new Link(shown, url);
    }

    /** {@code 橙} of {@code orange}; what is no level is nothing. */
    public static String level(String code) {
        Optional<Level> level =
                Arrays.stream(Level.values()).filter(each -> same(each, code)).findFirst();
        return level.map(Level::colour).orElse("");
    }

    /**
     * Who gave it which level.
     *
     * @param judged whether a machine has judged it: what was opened by hand has none of its levels
     */
    public static String levels(boolean judged, String machine, String person) {
        String byHand = level(person);
        if (!judged) {
            return byHand.isEmpty() ? "尚未定级" : "人工定级" + byHand;
        }
        return "机器定级" + level(machine) + (byHand.isEmpty() ? "，人工尚未定级" : "，人工定级" + byHand);
    }

    private static boolean same(Coded level, String code) {
        return level.code().equals(code);
    }
}
