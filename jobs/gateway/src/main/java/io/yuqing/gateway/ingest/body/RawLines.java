/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import java.util.ArrayList;
import java.util.List;

/** Lines as they are cut out of a body, no more than are allowed. */
final class RawLines {
    private final int most;
    private final List<RawLine> lines = new ArrayList<>();

    RawLines(int most) {
        this.most = most;
    }

    /**
     * @throws TooManyLinesException if it is one more than is allowed
     */
    void add(long number, byte[] bytes) {
        if (lines.size() == most) {
            throw new TooManyLinesException(most);
        }
        lines.add(new RawLine(number, bytes));
    }

    List<RawLine> list() {
        return lines;
    }
}
