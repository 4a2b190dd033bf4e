/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

/**
 * Where alike ends, and how large a group is.
 *
 * @param together two groups become one as long as their texts are so much alike on average
 * @param same groups whose middles are so near say the same in other words
 * @param least so many comments make a group
 * @param leastShare or so many of all that are read, whichever is more
 */
record Lines(double together, double same, int least, double leastShare) {

    /** Chosen on labelled comments: nlp/RATIONALE.md. */
    static final Lines CHOSEN = new Lines(.21, .45, 3, .005);

    /**
     * @param read how many comments were read
     */
    int leastOf(int read) {
        return Math.max(least, (int) Math.ceil(leastShare * read));
    }
}
