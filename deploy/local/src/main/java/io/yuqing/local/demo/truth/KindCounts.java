/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.county.Kind;

/** Counts items by kind. */
final class KindCounts {
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
