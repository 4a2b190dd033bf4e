/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.login;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;

/**
 * The single sign-on of the office: a proxy that knows who asks, and says so.
 *
 * @param header by which it says so
 * @param accounts which account somebody is whom it names; who is not in it is the account of that
 *     name
 * @param proxies from which addresses it is believed
 */
public record SignOnSettings(
        String header, Map<String, String> accounts, Set<InetAddress> proxies) {
    public SignOnSettings {
        accounts = Map.copyOf(accounts);
        proxies = Set.copyOf(proxies);
    }

    /** Without those who are named. */
    @Override
    public String toString() {
        return "SignOnSettings[" + header + ", " + proxies + "]";
    }
}
