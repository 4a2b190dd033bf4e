/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.yuqing.wire.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who has logged in.
 *
 * @param id like that of no other
 * @param account its name
 * @param epoch that of the account when it logged in
 * @param until when it ends by itself
 */
record Session(String id, String account, long epoch, Instant until) {
    static final Duration LENGTH = Duration.ofHours(12);

    private static final Pattern FORM =
            Pattern.compile("1 ([0-9a-f]{32}) ([0-9]{1,18}) ([0-9]{1,12}) (\\S{1,32})");

    static Session of(String id, Account account, Instant now) {
        return new Session(id, account.id(), account.epoch(), now.plus(LENGTH));
    }

    /** As {@link #read} takes it. */
    String text() {
        return "1 " + id + ' ' + epoch + ' ' + until.getEpochSecond() + ' ' + account;
    }

    /** Empty if it is none. */
    static Optional<Session> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Session(
                                form.group(1),
                                form.group(4),
                                Long.parseLong(form.group(2)),
                                Instant.ofEpochSecond(Long.parseLong(form.group(3)))))
                : Optional.empty();
    }

    /** Whether the account is still as it was when it logged in. */
    boolean isOf(Account now) {
        return !now.disabled() && now.epoch() == epoch;
    }
}
