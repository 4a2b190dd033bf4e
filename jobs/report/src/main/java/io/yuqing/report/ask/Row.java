/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A row that was answered. What is taken out of it as a figure knows where it stood. */
public final class Row {
    private final String askId;
    private final String key;
    private final JsonNode values;

    Row(Ask ask, JsonNode values) {
        this.askId = ask.id();
        this.values = values;
        this.key = keyOf(ask, values);
    }

    /** What tells it from other rows of its answer; empty: it has no others. */
    public String key() {
        return key;
    }

    private static String keyOf(Ask ask, JsonNode values) {
        StringBuilder key = new StringBuilder();
        for (String column : ask.keys()) {
            key.append(key.length() == 0 ? "" : "/").append(values.path(column).asText());
        }
        return key.toString();
    }

    /** Empty if the column is NULL. */
    public String text(String column) {
        JsonNode value = required(column);
        return value.isNull() ? "" : value.asText();
    }

    /** A number that no paper shows; 0 if the column is NULL. */
    public long whole(String column) {
        JsonNode value = required(column);
        return value.isNull() ? 0 : value.asLong();
    }

    /** Whether the column is neither 0 nor NULL. */
    public boolean is(String column) {
        return whole(column) != 0;
    }

    public boolean isNull(String column) {
        return required(column).isNull();
    }

    public Optional<BigDecimal> number(String column) {
        JsonNode value = required(column);
        return value.isNull() ? Optional.empty() : Optional.of(value.decimalValue());
    }

    /** A count, with its unit. NULL is not known. */
    public Run count(String column, String unit) {
        return count(column, unit, Missing.UNKNOWN);
    }

    public Run count(String column, String unit, Missing otherwise) {
        return number(column)
                .<Run>map(
                        value ->
                                new Figure(
                                        Shown.count(value) + unit,
                                        value,
                                        origin(column),
                                        value.longValue()))
                .orElse(otherwise);
    }

    /**
     * A number as it is to be read, of as many as another column says.
     *
     * @param of column that says of how many
     * @param otherwise why there is none, where the column is NULL
     */
    public Run figure(
            String column, String of, Function<BigDecimal, String> shown, Missing otherwise) {
        return figure(column, whole(of), shown, otherwise);
    }

    /** The same of as many as somebody else has counted. */
    public Run figure(
            String column, long of, Function<BigDecimal, String> shown, Missing otherwise) {
        return number(column)
                .<Run>map(value -> new Figure(shown.apply(value), value, origin(column), of))
                .orElse(otherwise);
    }

    /** A share between 0 and 1, in percent; none below thirty. */
    public Run share(String column, String of) {
        return figure(column, of, Shown::percent, Missing.FEW);
    }

    private Figure.Origin origin(String column) {
        return new Figure.Origin(askId, key, column);
    }

    private JsonNode required(String column) {
        JsonNode value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("An answer has no column '" + column + "'.");
        }
        return value;
    }
}
