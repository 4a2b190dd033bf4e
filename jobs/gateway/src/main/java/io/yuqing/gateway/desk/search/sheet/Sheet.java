/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.sheet;

import java.io.IOException;
import java.util.List;

/** A file of rows that is on its way to somebody. */
public interface Sheet {
    /**
     * One row more. Cells are texts, also those that look like a number or a formula.
     *
     * @throws IOException if nobody takes it any more
     */
    void row(List<String> cells) throws IOException;

    /** What belongs behind the last row; without it the file is broken. */
    void end() throws IOException;
}
