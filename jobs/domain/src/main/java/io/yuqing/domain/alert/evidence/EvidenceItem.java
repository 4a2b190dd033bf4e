/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

/**
 * An item that evidence names. Never an author.
 *
 * @param url empty if the source gave none
 * @param channel empty likewise
 * @param publishedAt epoch milliseconds
 * @param excerpt a line of its masked title or text; empty if unknown or forgotten
 */
public record EvidenceItem(
        String id, String url, String channel, long publishedAt, String excerpt) {
    EvidenceItem saying(String words) {
        return new EvidenceItem(id, url, channel, publishedAt, words);
    }
}
