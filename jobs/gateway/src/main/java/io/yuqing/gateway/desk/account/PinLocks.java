/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

/** Units whose PIN was typed wrong too often. Thread-safe. */
public interface PinLocks {
    boolean isLocked(String unit);

    /** It may try again at once. */
    void unlock(String unit);
}
