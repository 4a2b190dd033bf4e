/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.secret;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Signs by which two senders to one receiver are known. They differ in every process. */
public final class ReceiverSign {
    private static final String SALT = salt();

    private ReceiverSign() {}

    /** Of all that leads to the receiver, a secret among it. */
    public static String of(String... parts) {
        return Signatures.digest(SALT + String.join("\n", parts));
    }

    private static String salt() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
