/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.post;

import io.yuqing.domain.origin.SafeLink;

/**
 * A post that stands for what a case is about.
 *
 * @param said masked words of strangers in one line; empty if they are not kept, or not any more
 * @param link to the original; empty if there is none to follow
 */
public record CasePost(String said, String link) {
    public static final CasePost NONE = new CasePost("", "");

    private static final int LONGEST = 80;
    private static final int BRIEF = 36;

    /**
     * @param url as strangers gave it
     */
    static CasePost of(String said, String url) {
        return new CasePost(cut(said.strip().replaceAll("\\s+", " "), LONGEST), SafeLink.of(url));
    }

    /** As much as stands in a list. */
    public String brief() {
        return cut(said, BRIEF);
    }

    private static String cut(String line, int most) {
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
