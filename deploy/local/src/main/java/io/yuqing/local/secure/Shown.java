/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.secure;

import io.yuqing.local.tls.TestAuthority;
import io.yuqing.local.tls.TestCertificate;
import java.nio.file.Path;

/** Which certificate a server shows to a client that trusts one authority. */
public enum Shown {
    /** In order. */
    VALID,
    /** Of the right authority, for the right host, out of date. */
    EXPIRED,
    /** Of an authority the client has not heard of. */
    FOREIGN,
    /** In order, but for another host. */
    OTHER_HOST;

    private static final String[] HERE = {"localhost", "127.0.0.1"};

    TestCertificate make(TestAuthority trusted, Path folder) {
        return switch (this) {
            case VALID -> trusted.sign(HERE);
            case EXPIRED -> trusted.signExpired(HERE);
            case FOREIGN -> TestAuthority.create(folder, "foreign-authority").sign(HERE);
            case OTHER_HOST -> trusted.sign("other.example.org");
        };
    }
}
