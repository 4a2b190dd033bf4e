/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of records: JSON lines, one JSON array, one JSON object with a list in it, CSV with its
 * names in the first row, or a database of SQLite.
 */
public final class RecordFile {
    /** What becomes of each line. */
    interface Use {
        void record(long line, JsonNode fields);

        void refused(long line, Flaw flaw);
    }

    /** Ends the reading when the first record is known. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    private RecordFile() {}

    /**
     * The first record of a file; empty if the file has none.
     *
     * @throws UnreadableFileException if it cannot be read
     */
    public static Optional<RawRecord> first(Path file) {
        JsonNode[] first = new JsonNode[1];
        try {
            read(
                    file,
                    new Use() {
                        @Override
                        public void record(long line, JsonNode fields) {
                            first[0] = fields;
                            throw new Enough();
                        }

                        @Override
                        public void refused(long line, Flaw flaw) {
                            throw new Enough();
                        }
                    });
        } catch (Enough e) {
            // It is known.
        }
        return Optional.ofNullable(first[0]).map(node -> new RawRecord(1, node, new FieldLog()));
    }

    /** Whether the file is a database. */
    public static boolean isDatabase(Path file) {
        try {
            return SqliteRecords.isOne(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether the file begins as JSON does. */
    public static boolean isJson(Path file) {
        try {
            return isJson(firstSign(TextSource.of(file)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the encoding of the file; empty if it has none. */
    static String read(Path file, Use use) {
        try {
            if (SqliteRecords.isOne(file)) {
                SqliteRecords.read(file, use);
                return "";
            }
            TextSource source = TextSource.of(file);
            int sign = firstSign(source);
            if (isJson(sign)) {
                JsonRecords.read(source, use);
            } else {
                CsvRecords.read(source, use);
            }
            return source.encoding();
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFileException("JSON 在第 " + line + " 行断开或写法有误；请核对文件是否写完", e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static boolean isJson(int sign) {
        return sign == '{' || sign == '[';
    }

    private static UnreadableFileException unreadable(Exception e) {
        return new UnreadableFileException("文件无法读取（" + e.getMessage() + "）；请核对文件是否完整", e);
    }

    private static int firstSign(TextSource source) throws IOException {
        try (Reader reader = source.open()) {
            int sign = reader.read();
            while (sign >= 0 && Character.isWhitespace(sign)) {
                sign = reader.read();
            }
            return sign;
        }
    }
}
