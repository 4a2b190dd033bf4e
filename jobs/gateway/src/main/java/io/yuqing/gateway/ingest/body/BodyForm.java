/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import java.util.List;

/** How the lines of a body are told from each other. */
public enum BodyForm {
    /** One object a line. */
    NDJSON(".jsonl"),
    /** One object, or an array of them. */
    JSON(".json"),
    /** A table with its names in the first row. */
    CSV(".csv");

    private final String ending;

    BodyForm(String ending) {
        this.ending = ending;
    }

    /** Of the name of a file of this form. */
    public String ending() {
        return ending;
    }

    /**
     * The lines of a body of canonical records; empty ones are left out, and counted in the numbers
     * of the others.
     *
     * @throws UnreadableBodyException if it cannot be cut into lines
     * @throws TooManyLinesException if there are more than allowed
     */
    public List<RawLine> lines(byte[] body, int most) {
        RawLines lines = new RawLines(most);
        switch (this) {
            case NDJSON -> NdjsonBody.read(body, lines);
            case JSON -> JsonBody.read(body, lines);
            case CSV -> CsvBody.read(body, lines);
            default -> throw new AssertionError(this);
        }
        return lines.list();
    }
}
