/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the gateway refused is refused for its reason, whatever else the record says. */
class RefusedBeforeTest {
    @Test
    void shouldGiveTheReasonOfTheGateway() {
        Decoded decoded =
                Wire.post(
                        Wire.original()
                                .put("gateway_refused", "not_your_platform")
                                .put("gateway_detail", "This token may not."));

        assertRejected(decoded, RejectReason.NOT_YOUR_PLATFORM, "This token may not.");
    }

    @Test
    void shouldTellItBeforeAnyFaultOfAField() {
        Decoded decoded =
                Wire.post("{\"gateway_refused\":\"invalid_utf8\",\"text\":\"…\",\"id\":{}}");

        assertRejected(decoded, RejectReason.INVALID_UTF8, "The gateway refused it.");
    }

    @Test
    void shouldTakeNoticeOfNoOtherWord() {
        assertThat(Wire.post(Wire.original().put("gateway_refused", "no")).isRejected()).isFalse();
        assertThat(Wire.post(Wire.original().put("gateway_refused", 5)).isRejected()).isFalse();
        assertThat(Wire.post(Wire.original().putNull("gateway_refused")).isRejected()).isFalse();
    }
}
