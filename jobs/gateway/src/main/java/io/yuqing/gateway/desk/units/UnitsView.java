/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import java.util.List;
import java.util.UUID;

/**
 * The page of units.
 *
 * @param trouble why nothing can be done; empty if it can
 * @param told what was just done; empty if nothing was
 * @param failed whether that is that it was not
 * @param pin that was just made; empty if none was
 */
public record UnitsView(
        String trouble, String told, boolean failed, String pin, List<UnitLine> lines) {
    /** For one form, by which it is done once however often it is sent. */
    public String newForm() {
        return UUID.randomUUID().toString();
    }
}
