/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.domain.privacy.PrivacyKey;
import java.nio.charset.StandardCharsets;

/** The key of tests. */
public final class Keys {
    public static final PrivacyKey EDGE =
            PrivacyKey.of(
                    "one random secret of 32 bytes".repeat(2).getBytes(StandardCharsets.UTF_8));

    private Keys() {}
}
