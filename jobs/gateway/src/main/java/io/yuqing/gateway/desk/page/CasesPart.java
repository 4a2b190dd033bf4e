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
 * @param remark what somebody has to see to lest deadlines fail; empty if nothing
 */
public record CasesPart(List<Tile> tiles, String trouble, String remark) {
    /** Of a desk that has no cases. */
    public static final CasesPart NONE = new CasesPart(List.of(), "", "");

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
