/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificate and the key of the gateway from the files that people get them in. */
final class PemFiles {
    private static final String CERTIFICATE = "certificate_file";
    private static final String KEY = "key_file";

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    /** The forms that keys have and Java does not read. */
    private static final Pattern OTHER_KEY =
            Pattern.compile("-----BEGIN (RSA |EC |DSA |ENCRYPTED )PRIVATE KEY-----");

    private final Section tls;

    private PemFiles(Section tls) {
        this.tls = tls;
    }

    /** Null after a finding. */
    static Identity read(Section tls) {
        return new PemFiles(tls).identity();
    }

    private Identity identity() {
        Path certificateFile = file(CERTIFICATE, "name the PEM file of the certificate");
        Path keyFile = file(KEY, "name the PEM file of the key of the certificate");
        List<Certificate> chain = certificateFile == null ? List.of() : chain(certificateFile);
        PrivateKey key = keyFile == null ? null : key(keyFile);
        if (chain.isEmpty() || key == null) {
            return null;
        }
        if (!belong(key, chain.get(0).getPublicKey())) {
            tls.refuse(
                    KEY,
                    keyFile,
                    "is not the key of the first certificate of "
                            + certificateFile
                            + ": name the two files that were made together, the gateway's own"
                            + " certificate first");
            return null;
        }
        return new Identity(key, chain);
    }

    private Path file(String key, String remedy) {
        String named = tls.required(key, remedy);
        return named.isEmpty() ? null : Path.of(named);
    }

    private List<Certificate> chain(Path file) {
        String pem = text(CERTIFICATE, file);
        if (pem == null) {
            return List.of();
        }
        try {
            List<Certificate> chain =
                    new ArrayList<>(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificates(
                                            new ByteArrayInputStream(
                                                    pem.getBytes(StandardCharsets.UTF_8))));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (CertificateException e) {
            // Told below, in our words.
        }
        tls.refuse(
                CERTIFICATE,
                file,
                "holds no certificate: it must be PEM, with lines BEGIN CERTIFICATE");
        return List.of();
    }

    private PrivateKey key(Path file) {
        String pem = text(KEY, file);
        if (pem == null) {
            return null;
        }
        Matcher found = PRIVATE_KEY.matcher(pem);
        if (found.find()) {
            try {
                return key(Base64.getMimeDecoder().decode(found.group(1)));
            } catch (IllegalArgumentException e) {
                // No Base64; told below, in our words.
            }
        }
        String remedy =
                OTHER_KEY.matcher(pem).find()
                        ? "is a key of another form: convert it with openssl pkcs8 -topk8 -nocrypt"
                                + " -in "
                                + file
                                + " -out "
                                + file
                                + ".pkcs8, and name that file"
                        : "holds no private key: it must be PEM, with a line BEGIN PRIVATE KEY";
        tls.refuse(KEY, file, remedy);
        return null;
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    private static PrivateKey key(byte[] encoded) {
        for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                // Of another kind, perhaps the next one.
            }
        }
        throw new IllegalArgumentException("no private key");
    }

    private String text(String key, Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            tls.refuse(key, file, "is not there: correct the path");
        } catch (IOException e) {
            tls.refuse(key, file, "cannot be read: let the user read it that the gateway runs as");
        }
        return null;
    }

    /** Whether what one signs the other believes. */
    private static boolean belong(PrivateKey key, PublicKey certified) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> key.getAlgorithm();
                };
        byte[] anything = {1, 2, 3};
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(anything);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(certified);
            checking.update(anything);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
