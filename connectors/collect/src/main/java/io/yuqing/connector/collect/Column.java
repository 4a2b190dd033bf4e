/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/**
 * A column of a table or a field of a record, and what becomes of it.
 *
 * @param part the sheet; empty where a file has one part
 * @param field of the canonical record; empty unless it is taken
 */
public record Column(String part, String name, Use use, String field) {
    /** What becomes of a column. */
    public enum Use {
        /** Goes into a field of the item. */
        TAKEN,
        /** Becomes a hash, and nothing else of it is kept. */
        AUTHOR,
        /** About a person: never read. */
        PERSONAL,
        /** Another system's judgement, which ours does not take over. */
        JUDGEMENT,
        /** Says nothing that an item has. */
        UNKNOWN
    }
}
