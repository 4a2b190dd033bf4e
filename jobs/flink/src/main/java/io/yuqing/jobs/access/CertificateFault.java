/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What is wrong with the way a server proves who it is. */
enum CertificateFault {
    EXPIRED("shows a certificate that is out of date; renew it on the server."),
    NOT_YET_VALID(
            "shows a certificate that is not valid yet; set the clocks of both machines, or wait."),
    OTHER_HOST(
            "shows a certificate of another host; write in %1$s a name that is in the"
                    + " certificate."),
    UNKNOWN_AUTHORITY(
            "shows a certificate of an authority that is not trusted here; set %2$s to the PEM file"
                    + " of the authority that signed it."),
    NO_TLS("speaks no TLS on this port; correct %1$s, or the port.");

    private static final int MAX_DEPTH = 20;

    private final String remedy;

    CertificateFault(String remedy) {
        this.remedy = remedy;
    }

    /** The fault that an error of a client tells of. */
    static Optional<CertificateFault> of(Throwable error) {
        if (has(error, CertificateExpiredException.class)) {
            return Optional.of(EXPIRED);
        }
        if (has(error, CertificateNotYetValidException.class)) {
            return Optional.of(NOT_YET_VALID);
        }
        if (has(error, CertPathBuilderException.class)
                || has(error, CertPathValidatorException.class)) {
            return Optional.of(UNKNOWN_AUTHORITY);
        }
        // What is left of the JDK's own exceptions of this type are names that do not match.
        if (has(error, CertificateException.class)
                || has(error, SSLPeerUnverifiedException.class)) {
            return Optional.of(OTHER_HOST);
        }
        return has(error, SSLException.class) && says(error, "unrecognized SSL message")
                ? Optional.of(NO_TLS)
                : Optional.empty();
    }

    /**
     * @param server e.g. {@code Kafka at host:port}
     * @param addressKey option with the server's address
     * @param authorityKey option with the file of the authority
     */
    String sentence(String server, String addressKey, String authorityKey) {
        return server + " " + String.format(remedy, addressKey, authorityKey);
    }

    static boolean has(Throwable error, Class<? extends Throwable> type) {
        return find(error, type).isPresent();
    }

    static <E extends Throwable> Optional<E> find(Throwable error, Class<E> type) {
        int depth = 0;
        for (Throwable e = error; e != null && depth < MAX_DEPTH; e = e.getCause(), depth++) {
            if (type.isInstance(e)) {
                return Optional.of(type.cast(e));
            }
        }
        return Optional.empty();
    }

    private static boolean says(Throwable error, String words) {
        return find(error, SSLException.class)
                .map(e -> String.valueOf(e.getMessage()).contains(words))
                .orElse(false);
    }
}
