/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.wire.account.Account;
import java.util.List;
import java.util.Optional;

/** Who may log in. Thread-safe. */
public interface Accounts {
    /** Why nobody is known yet, in a sentence with a remedy; empty if all are. */
    Optional<String> trouble();

    /** The one of this name, which may be disabled. */
    Optional<Account> find(String name);

    /** Those that are known, by name. */
    List<Account> all();
}
