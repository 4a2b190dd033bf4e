/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.internal.robot.DingTalk;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String SECRET = "SECtest0123456789";

    @Test
    void dingTalksVectorIsMet() {
        assertThat(Signatures.dingTalk(SECRET, 1_700_000_000_000L))
                .isEqualTo("yBKp5IlG6qCzcQWmgyRK/ziJBdVNJmHfFE2ST/CzT/g=");
    }

    @Test
    void dingTalksSignatureIsUrlEncodedInTheQuery() {
        URI uri =
                new DingTalk()
                        .address(
                                "https://oapi.dingtalk.com",
                                "t&1",
                                SECRET,
                                Instant.ofEpochMilli(1_700_000_000_000L));

        assertThat(uri.toString())
                .isEqualTo(
                        "https://oapi.dingtalk.com/robot/send?access_token=t%261"
                                + "&timestamp=1700000000000"
                                + "&sign=yBKp5IlG6qCzcQWmgyRK%2FziJBdVNJmHfFE2ST%2FCzT%2Fg%3D");
    }

    @Test
    void feishusVectorIsMet() {
        assertThat(Signatures.feishu(SECRET, 1_700_000_000L))
                .isEqualTo("xqhKocb0RcGBDr30iFkLPByPLrRBM9Oy/dgBx968k0U=");
    }

    @Test
    void aWebhooksSignatureIsThatOfOpenssl() {
        // printf '1700000000.{"a":"中"}' | openssl dgst -sha256 -hmac SECtest0123456789
        byte[] body = "{\"a\":\"中\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signatures.webhook(SECRET, 1_700_000_000L, body))
                .isEqualTo("921f3543b84aa4da0cda86eccd60c362164b9355ba2093c0cb2d779461d81415");
    }
}
