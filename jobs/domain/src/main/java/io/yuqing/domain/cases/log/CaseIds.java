/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import java.nio.charset.StandardCharsets;

/** Names that follow from what they name, so that the same log gives the same names. */
public final class CaseIds {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SIGNS = 15;
    private static final int SHORT = 8;

    private CaseIds() {}

    /**
     * @param ordinal of the case among those of its event, from 1
     */
    public static String caseId(String eventKey, int ordinal) {
        byte[] hash = Sha256.of((eventKey + "\n" + ordinal).getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder("c");
        for (int sign = 0; sign < SIGNS; sign++) {
            int five = 0;
            for (int bit = sign * 5; bit < sign * 5 + 5; bit++) {
                five = five << 1 | hash[bit / 8] >> 7 - bit % 8 & 1;
            }
            id.append(LETTERS.charAt(five));
        }
        return id.toString();
    }

    /** What people say on the telephone. */
    public static String shortForm(String caseId) {
        return caseId.substring(0, Math.min(SHORT, caseId.length()));
    }

    /** The event of a case that was opened by hand about no alert. */
    public static String manualEvent(String actionId) {
        return "manual/" + actionId;
    }

    /** The event of a case that the desk split off another; later alerts follow it there. */
    public static String splitEvent(String actionId) {
        return "split/" + actionId;
    }

    public static String alertAction(String toldAs, long version) {
        return "alert/" + toldAs + "/" + version;
    }
}
