/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

/** What one may do at the desk. */
public enum Right {
    /** See all pages. */
    READ,
    /** Change topics, rules, silences and sources. */
    SET,
    /** Make, reset and disable accounts. */
    ACCOUNTS
}
