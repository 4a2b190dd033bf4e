/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.local.tls.TestCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/** A certificate and its key in the files in which people get them. */
public final class PemPair {
    private PemPair() {}

    /** Writes {@code NAME.crt} and {@code NAME.key}. */
    public static void write(TestCertificate made, Path folder, String name) {
        try (InputStream in = Files.newInputStream(made.keyStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, TestCertificate.PASSWORD.toCharArray());
            String alias = store.aliases().nextElement();
            Key key = store.getKey(alias, TestCertificate.PASSWORD.toCharArray());
            StringBuilder chain = new StringBuilder();
            for (Certificate certificate : store.getCertificateChain(alias)) {
                chain.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            Files.writeString(folder.resolve(name + ".crt"), chain);
            Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
    }
}
