/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.verdict;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/** What lies behind an exception of a library. Pure. */
public final class Causes {
    private static final int MAX_DEPTH = 20;

    private Causes() {}

    /** Whether the other side showed a certificate that is not trusted here. */
    public static boolean isUntrusted(Throwable error) {
        return has(error, CertificateException.class)
                || has(error, CertPathBuilderException.class)
                || has(error, CertPathValidatorException.class);
    }

    public static boolean has(Throwable error, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable e = error; e != null && depth < MAX_DEPTH; e = e.getCause(), depth++) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }
}
