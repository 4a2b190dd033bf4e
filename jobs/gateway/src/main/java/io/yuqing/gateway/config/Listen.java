/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the gateway is spoken to.
 *
 * @param port 0 for any free one
 * @param identity what it shows to clients; empty: it speaks plain HTTP
 */
public record Listen(String host, int port, Optional<Identity> identity) {
    /** Where it is spoken to once its port is known. */
    public String address(int actualPort) {
        return (identity.isPresent() ? "https://" : "http://") + hostAndPort(actualPort);
    }

    /** As the file has it. */
    public String hostAndPort(int actualPort) {
        String shown = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return shown + ':' + actualPort;
    }

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
