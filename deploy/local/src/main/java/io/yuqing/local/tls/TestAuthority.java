/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.tls;

import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority for one test run, made by the JDK's keytool. It signs certificates for
 * servers and is trusted by those who are given its certificate.
 */
public final class TestAuthority {
    private static final String OWN_ALIAS = "authority";
    private static final int PEM_LINE = 64;

    private final Path folder;
    private final String name;

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * @param folder gets its files
     * @param name of the authority and, with an ending, of its files
     */
    public static TestAuthority create(Path folder, String name) {
        TestAuthority authority = new TestAuthority(folder, name);
        authority.generate(OWN_ALIAS, List.of("-dname", "CN=" + name, "-ext", "bc:c"));
        authority.writePem();
        return authority;
    }

    /** Its certificate as PEM, for clients that shall trust it. */
    public Path pem() {
        return folder.resolve(name + ".pem");
    }

    /** A certificate that is valid now. */
    public TestCertificate sign(String... hosts) {
        return sign("valid", List.of(), hosts);
    }

    /** A certificate whose time ended the day before yesterday. */
    public TestCertificate signExpired(String... hosts) {
        return sign("expired", List.of("-startdate", "-12d", "-validity", "10"), hosts);
    }

    /** Of a client that trusts this authority and no other. */
    public SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance(TestCertificate.STORE_TYPE);
            trusted.load(null, null);
            trusted.setCertificateEntry(name, certificate());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Keys of servers lie beside the authority's in one store; each server gets its own alone. */
    private TestCertificate sign(String kind, List<String> validity, String... hosts) {
        List<String> options = new ArrayList<>(validity);
        options.addAll(List.of("-signer", OWN_ALIAS, "-dname", "CN=" + hosts[0]));
        options.addAll(List.of("-ext", "SAN=" + String.join(",", subjects(hosts))));
        String alias = kind + "-" + hosts[0];
        generate(alias, options);
        Path file = folder.resolve(name + "-" + alias + ".p12");
        char[] password = TestCertificate.PASSWORD.toCharArray();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore all = store();
            KeyStore one = KeyStore.getInstance(TestCertificate.STORE_TYPE);
            one.load(null, null);
            one.setKeyEntry(
                    alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
            one.store(out, password);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
        return new TestCertificate(file);
    }

    private static List<String> subjects(String... hosts) {
        List<String> subjects = new ArrayList<>();
        for (String host : hosts) {
            subjects.add((host.matches("[0-9.]+") ? "ip:" : "dns:") + host);
        }
        return subjects;
    }

    private void generate(String alias, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
        command.addAll(
                List.of(
                        "-keystore",
                        storeFile().toString(),
                        "-storetype",
                        TestCertificate.STORE_TYPE));
        command.addAll(List.of("-storepass", TestCertificate.PASSWORD));
        command.addAll(options);
        try {
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] said = keytool.getInputStream().readAllBytes();
            if (keytool.waitFor() != 0) {
                throw new StackException(
                        "keytool failed: " + new String(said, StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw unusable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while making a certificate.", e);
        }
    }

    private void writePem() {
        try {
            String base64 =
                    Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                            .encodeToString(certificate().getEncoded());
            Files.writeString(
                    pem(),
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private Certificate certificate() throws IOException, GeneralSecurityException {
        return store().getCertificate(OWN_ALIAS);
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        return TestCertificate.read(storeFile());
    }

    private Path storeFile() {
        return folder.resolve(name + ".p12");
    }

    private StackException unusable(Exception cause) {
        return new StackException(
                "The test authority " + name + " in " + folder + " cannot be used.", cause);
    }
}
