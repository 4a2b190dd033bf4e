/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/**
 * The beginning of what somebody wrote, in a sentence or a cell: part of its first line, as it is
 * stored.
 *
 * @param itemId of the item that holds it
 * @param text empty: it is no longer kept, or has no words
 * @param whole whether the text is all of it; else the paper says that it is an excerpt
 * @param sha256 of all of the stored text, in hex; empty: it was no longer kept
 */
public record Excerpt(String itemId, String text, boolean whole, String sha256) implements Run {
    @Override
    public String shown() {
        if (text.isEmpty()) {
            return sha256.isEmpty() ? "原文已过保存期" : "没有文字";
        }
        return whole ? text : text + "……";
    }
}
