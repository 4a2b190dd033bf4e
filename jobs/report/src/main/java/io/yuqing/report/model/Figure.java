/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.math.BigDecimal;

/**
 * A number that can be asked again.
 *
 * @param shown as people read it, with its unit: {@code 1,204条}, {@code 37.5%}
 * @param value as it was answered
 * @param from where it stood in the answers
 * @param n how many items, cases or deadlines it is of
 */
public record Figure(String shown, BigDecimal value, Origin from, long n) implements Run {

    /**
     * A place in an answer.
     *
     * @param ask identifier of the {@link Ask}
     * @param row values of the key columns of its row, joined by a slash; empty: it has one row
     * @param column its name
     */
    public record Origin(String ask, String row, String column) {}
}
