/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that was asked of the tables, and can be asked again.
 *
 * @param id within the report, such as {@code q3}
 * @param query name of a file of queries, without its ending
 * @param parameters by name, as they were bound
 * @param keys columns that tell its rows apart; empty: it has one row
 * @param version of what it was computed from: a digest of the rows it answered
 */
public record Ask(
        String id,
        String query,
        Map<String, String> parameters,
        List<String> keys,
        String version) {

    public Ask {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        keys = List.copyOf(keys);
    }
}
