/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.collect.Flaw;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV as records whose fields are named by the first row. */
final class CsvRecords {
    private CsvRecords() {}

    static void read(TextSource source, RecordFile.Use use) throws IOException {
        List<String> names = List.of();
        long line = 0;
        try (Reader reader = source.open();
                CSVParser parser = CSVParser.parse(reader, CsvForm.of(source).format())) {
            for (CSVRecord row : parser) {
                if (names.isEmpty()) {
                    names = row.stream().map(String::strip).toList();
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    hand(line + 1, names, row, use);
                }
                line = parser.getCurrentLineNumber();
            }
        }
    }

    private static void hand(long line, List<String> names, CSVRecord row, RecordFile.Use use) {
        if (CsvForm.hasMoreThan(names.size(), row.toList())) {
            use.refused(line, Flaw.MORE_CELLS);
        } else {
            use.record(line, record(names, row));
        }
    }

    private static ObjectNode record(List<String> names, CSVRecord row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            record.put(names.get(i), i < row.size() ? row.get(i) : "");
        }
        return record;
    }
}
