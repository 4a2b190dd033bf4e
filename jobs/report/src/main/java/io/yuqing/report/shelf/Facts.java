/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a paper is about.
 *
 * @param kind code of its kind
 * @param subject identifier of what it is about; empty: of a period
 * @param title above its text
 * @param from first moment that it is about, epoch millis
 * @param to the moment after its last one
 * @param doubts how many there are about its figures
 * @param figures how many it has
 */
public record Facts(
        String kind, String subject, String title, long from, long to, int doubts, int figures) {

    Map<String, Object> entry() {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("kind", kind);
        entry.put("subject", subject);
        entry.put("title", title);
        entry.put("from", from);
        entry.put("to", to);
        entry.put("doubts", doubts);
        entry.put("figures", figures);
        return entry;
    }
}
