/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import io.yuqing.gateway.desk.account.PinLocks;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.wire.account.UnitAccess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What guards the links of units, in this process. */
public final class MemoryUnits implements UnitAccesses, PinLocks, UnitsPart.Store {
    private final Map<String, UnitAccess> units = new HashMap<>();
    final Set<String> locked = new HashSet<>();

    /** Whether nothing can be stored. */
    boolean away;

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public synchronized UnitAccess ofUnit(String unit) {
        return units.getOrDefault(unit, UnitAccess.of(unit));
    }

    @Override
    public synchronized List<UnitAccess> units() {
        return List.copyOf(units.values());
    }

    @Override
    public synchronized UnitAccess change(String unit, UnaryOperator<UnitAccess> change) {
        if (away) {
            throw new KafkaAwayException("Kafka 没有应答：请确认它在运行，再重试。", null);
        }
        UnitAccess changed = change.apply(ofUnit(unit));
        units.put(unit, changed);
        return changed;
    }

    @Override
    public synchronized boolean isLocked(String unit) {
        return locked.contains(unit);
    }

    @Override
    public synchronized void unlock(String unit) {
        locked.remove(unit);
    }
}
