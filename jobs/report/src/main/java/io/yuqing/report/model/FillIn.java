/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.List;

/**
 * What only people can say.
 *
 * @param prompt who is to say it, as {@code 研判结论：由研判人员填写}
 * @param filled what the record already holds, with duty and time; empty: to be filled in
 */
public record FillIn(String prompt, List<Run> filled) implements Block {

    public FillIn {
        filled = List.copyOf(filled);
    }
}
