/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/** What a reader of a file hands out, in the order of the file. */
public interface Sink {
    void item(CollectedItem item);

    void refused(RefusedLine line);

    /** What a column or field was taken for; once for each, perhaps after the items. */
    void column(Column column);

    /** Something about the file as a whole that a person wants to know, in Chinese. */
    void remark(String sentence);
}
