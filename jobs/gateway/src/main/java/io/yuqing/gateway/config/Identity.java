/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.List;

/** A private key with its certificate and those that vouch for it. */
public final class Identity {
    /** Of a store in memory, which has no secret from the process it is in. */
    private static final String PASSWORD = "in memory";

    private final PrivateKey key;
    private final List<Certificate> chain;

    Identity(PrivateKey key, List<Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** As a server takes it; opened by {@link #password}. */
    public KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "gateway", key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A key store in memory cannot be made.", e);
        }
    }

    public String password() {
        return PASSWORD;
    }
}
