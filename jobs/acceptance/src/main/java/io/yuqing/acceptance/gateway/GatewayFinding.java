/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

/**
 * Something that was compared.
 *
 * @param what in Chinese
 * @param differing single things that are not as they should be
 */
record GatewayFinding(String what, long expected, long found, long differing) {
    static GatewayFinding equal(String what, long expected, long found) {
        return new GatewayFinding(what, expected, found, Math.abs(expected - found));
    }

    boolean holds() {
        return differing == 0;
    }
}
