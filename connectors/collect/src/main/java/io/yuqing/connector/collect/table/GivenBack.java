/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.PostAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as it is given back when it is refused: every cell, with masked words, but none that is
 * about a person. Of columns that nobody knows a cell is left out rather than given back wrongly.
 */
final class GivenBack {
    private final Layout layout;
    private final Edge edge;

    GivenBack(Layout layout, Edge edge) {
        this.layout = layout;
        this.edge = edge;
    }

    /** By header. */
    Map<String, String> of(List<String> cells) {
        Map<String, String> given = new LinkedHashMap<>();
        String author = layout.value(cells, Role.AUTHOR);
        for (int i = 0; i < layout.headers().size(); i++) {
            String header = layout.headers().get(i);
            if (!header.isEmpty()) {
                given.put(header, i < cells.size() ? cell(i, cells, author) : "");
            }
        }
        return given;
    }

    /** Cells of columns about persons are not even looked at. */
    private String cell(int place, List<String> cells, String author) {
        return switch (layout.role(place)) {
            case AUTHOR, PERSONAL -> "";
            case URL -> PostAddress.harmless(edge, cells.get(place).strip(), author);
            case UNKNOWN -> unknown(place, cells, author);
            default -> edge.text(cells.get(place).strip());
        };
    }

    private String unknown(int place, List<String> cells, String author) {
        if (PersonSigns.inHeader(layout.headers().get(place))) {
            return "";
        }
        String cell = cells.get(place).strip();
        boolean namesTheAuthor = !author.isEmpty() && cell.contains(author);
        return namesTheAuthor || PersonSigns.isName(cell) ? "" : edge.text(cell);
    }
}
