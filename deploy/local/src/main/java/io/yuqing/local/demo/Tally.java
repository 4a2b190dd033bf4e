/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** Counts items by kind. */
final class Tally {
    int originals;
    int reposts;
    int comments;

    void add(Kind kind) {
        switch (kind) {
            case ORIGINAL -> originals++;
            case REPOST -> reposts++;
            case COMMENT -> comments++;
        }
    }

    int reactions() {
        return reposts + comments;
    }
}
