/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What guards the links of units, as it stands among the accounts; the gateway follows a change
 * within moments. Thread-safe.
 */
public final class UnitAccessTopic {
    private final ControlTopic topic;

    /**
     * @param topic of the accounts
     */
    public UnitAccessTopic(ControlTopic topic) {
        this.topic = topic;
    }

    /**
     * Returns what stands there now, when it is stored. One change at a time: who asks last has the
     * PIN that holds.
     *
     * @throws RuntimeException as for {@link ControlTopic#write}
     */
    public synchronized UnitAccess change(String unit, UnaryOperator<UnitAccess> change) {
        UnitAccess changed = change.apply(present(unit));
        topic.write(List.of(ControlRecord.of(changed.key(), UnitAccessJson.write(changed))));
        return changed;
    }

    /** One that cannot be read is made anew. */
    private UnitAccess present(String unit) {
        String key = UnitAccess.of(unit).key();
        ControlRecord record = topic.read().get(key);
        if (record == null) {
            return UnitAccess.of(unit);
        }
        try {
            return UnitAccessJson.read(key, record.json.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return UnitAccess.of(unit);
        }
    }
}
