/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What a request must show that changes something in a Flink of ours. */
final class DoorToken {
    /** Its name in Flink's configuration; Flink hides every value whose name says token. */
    static final String KEY = "yuqing.door.token";

    static final String HEADER = "X-Yuqing-Token";

    private static final int BYTES = 32;

    private DoorToken() {}

    static String random() {
        byte[] token = new byte[BYTES];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
