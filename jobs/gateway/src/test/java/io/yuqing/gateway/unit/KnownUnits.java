/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What guards the links of some units. */
final class KnownUnits implements UnitAccesses {
    static final String PIN = "314159";

    /** As few rounds as are believed. */
    static final PasswordHash HASH = PasswordHash.of(PIN, PasswordHash.LEAST_ROUNDS);

    private final Map<String, UnitAccess> units = new HashMap<>();
    private Optional<String> trouble = Optional.empty();

    synchronized void put(UnitAccess access) {
        units.put(access.unit(), access);
    }

    synchronized void trouble(String sentence) {
        trouble = Optional.of(sentence);
    }

    @Override
    public synchronized Optional<String> trouble() {
        return trouble;
    }

    @Override
    public synchronized UnitAccess ofUnit(String unit) {
        return units.getOrDefault(unit, UnitAccess.of(unit));
    }

    @Override
    public synchronized List<UnitAccess> units() {
        return List.copyOf(units.values());
    }
}
