/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import java.util.List;

/**
 * How many cases wait for whom.
 *
 * @param trouble why that is not known, or may be old; empty if neither
 */
public record CasesPart(List<Tile> tiles, String trouble) {
    /** Of a desk that has no cases. */
    public static final CasesPart NONE = new CasesPart(List.of(), "");

    /**
     * One number.
     *
     * @param pressing whether somebody should have done something by now
     */
    public record Tile(String word, String amount, String page, boolean pressing) {}

    public CasesPart {
        tiles = List.copyOf(tiles);
    }

    public boolean isThere() {
        return !tiles.isEmpty() || !trouble.isEmpty();
    }
}
