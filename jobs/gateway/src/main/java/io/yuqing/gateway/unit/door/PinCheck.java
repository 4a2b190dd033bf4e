/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.gateway.desk.account.PinLocks;
import io.yuqing.gateway.limit.Lockouts;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitAccess;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a PIN is that of a unit. Its six digits could be guessed from many addresses, so tries
 * are counted for the unit: who has its link can keep the unit from weighty steps for a while, and
 * the desk is told. Thread-safe.
 */
public final class PinCheck implements PinLocks {
    private static final Logger LOG = LoggerFactory.getLogger(PinCheck.class);

    /** Each keeps a processor busy for a while. */
    private static final int AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 3;

    private final Lockouts<String> lockouts;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    public PinCheck(Clock clock) {
        this.lockouts = new Lockouts<>(clock);
    }

    /**
     * Returns if it is.
     *
     * @throws PinRefusal if not, with the sentence that whoever tries is told
     */
    public void check(UnitAccess access, String typed) throws PinRefusal {
        PasswordHash pin = access.pin();
        if (pin == null) {
            throw PinRefusal.none();
        }
        if (typed.isEmpty()) {
            // Nobody guesses that way.
            throw PinRefusal.missing();
        }
        takeRoom();
        try {
            check(access.unit(), pin, typed);
        } finally {
            room.release();
        }
    }

    private void check(String unit, PasswordHash pin, String typed) throws PinRefusal {
        if (lockouts.isLocked(unit)) {
            throw PinRefusal.locked();
        }
        // Before it is known: of many tries at once no more than five are compared.
        boolean last = lockouts.fail(unit);
        if (pin.matches(typed)) {
            lockouts.forget(unit);
            return;
        }
        if (last) {
            LOG.warn(
                    "{} cannot take weighty steps by link for {} minutes: its PIN was wrong {}"
                            + " times.",
                    unit,
                    Lockouts.LENGTH.toMinutes(),
                    Lockouts.MOST_FAILURES);
        }
        throw PinRefusal.wrong(last);
    }

    @Override
    public boolean isLocked(String unit) {
        return lockouts.isLocked(unit);
    }

    @Override
    public void unlock(String unit) {
        lockouts.forget(unit);
    }

    private void takeRoom() throws PinRefusal {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw PinRefusal.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PinRefusal.busy();
        }
    }
}
