/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import java.util.List;
import java.util.Map;

/** The views of ClickHouse, as a report sees them. */
@FunctionalInterface
public interface ReportTables {
    /**
     * The rows of a SELECT without FORMAT clause, each a JSON object as the server writes it:
     * 64-bit numbers as numbers, and always the same text for the same row.
     *
     * @param parameters values of its {@code {name:Type}}, as the server reads them
     */
    List<String> rows(String sql, Map<String, String> parameters);
}
