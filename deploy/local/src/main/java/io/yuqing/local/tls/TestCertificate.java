/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.tls;

import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key and its certificate for one server, signed by a {@link TestAuthority}.
 *
 * @param keyStore PKCS12, opened by {@link #PASSWORD}
 */
public record TestCertificate(Path keyStore) {
    /** Of every store made here: its keys are worth nothing, and tools ask for a password. */
    public static final String PASSWORD = "changeit";

    static final String STORE_TYPE = "PKCS12";

    /** Of a server that shows this certificate. */
    public SSLContext server() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(read(keyStore), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException(
                    "The key store "
                            + keyStore
                            + " cannot be used: it must be PKCS12 with the password "
                            + PASSWORD
                            + ".",
                    e);
        }
    }

    static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(STORE_TYPE);
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }
}
