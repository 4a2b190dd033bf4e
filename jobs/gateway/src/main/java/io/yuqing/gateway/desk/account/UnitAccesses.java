/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.wire.account.UnitAccess;
import java.util.List;
import java.util.Optional;

/** What guards the links of units. Thread-safe. */
public interface UnitAccesses {
    /** Why nothing is known yet, in a sentence with a remedy; empty if all is. */
    Optional<String> trouble();

    /** Of a unit of which nothing was said it says so. */
    UnitAccess ofUnit(String unit);

    /** Those of units of which something was said. */
    List<UnitAccess> units();
}
