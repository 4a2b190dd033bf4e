/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

/**
 * Where alike ends; cosines of vectors without what the whole thread has in common.
 *
 * @param together two groups become one as long as their texts are so much alike on average
 * @param same groups whose middles are so near say the same in other words
 * @param near a text left over joins the group whose middle is so near
 * @param least so many comments make a group
 */
record Lines(double together, double same, double near, int least) {

    /** Chosen on labelled comments: nlp/RATIONALE.md. */
    static final Lines CHOSEN = new Lines(.25, .7, .5, 3);
}
