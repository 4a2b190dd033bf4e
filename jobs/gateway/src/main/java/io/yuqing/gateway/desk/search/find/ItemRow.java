/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

/**
 * An item as it is stored, its texts as far as they are analysed.
 *
 * @param at when it was published, in milliseconds since 1970
 * @param rootId its thread
 * @param url as strangers gave it
 * @param clusterId the same for copies; empty if there can be none
 * @param headline its title; empty if it has none
 * @param media what is read in its pictures; empty if there is nothing
 */
public record ItemRow(
        String id,
        String kind,
        String rootId,
        long at,
        String platform,
        String url,
        String sentiment,
        String category,
        String clusterId,
        String headline,
        String body,
        String media) {

    /** Behind it. */
    public Position position() {
        return new Position(at, id, kind);
    }
}
