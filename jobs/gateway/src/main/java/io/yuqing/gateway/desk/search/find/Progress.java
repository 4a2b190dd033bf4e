/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

/**
 * How far a search got.
 *
 * @param reached all before it was searched, nothing behind it
 * @param checked items that the matcher looked at
 * @param found those on which the expression fires
 */
public record Progress(Position reached, long checked, long found, End end) {
    public boolean isWhole() {
        return end == End.ALL;
    }
}
