/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of every rejection. */
final class Rejections {

    private Rejections() {}

    static void assertRejected(Decoded decoded, RejectReason reason, String detail) {
        assertThat(decoded.item).isNull();
        assertThat(decoded.rejection.reason).as(decoded.rejection.detail).isEqualTo(reason);
        assertThat(decoded.rejection.detail).contains(detail).endsWith(".");
    }
}
