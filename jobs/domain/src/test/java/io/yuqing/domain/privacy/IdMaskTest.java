/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdMaskTest {
    private final IdMask ids = IdMask.of(key("0123456789abcdef0123456789abcdef"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p1",
                "pd000000000",
                "4912345678901234",
                "N5xYz",
                "weibo-4912345678901234",
                "thread/77",
                "20260701_000123",
                "bbs:t:123456",
                "550e8400-e29b-41d4-a716-446655440000",
                "https://x.invalid/p/77123456",
                "demo-p-17",
            })
    void anIdOfNobodyIsTheSameInstance(String id) {
        assertThat(ids.mask(id)).isSameAs(id);
        assertThat(IdMask.hidden(id)).isSameAs(id);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890_N5xYz, -_N5xYz",
        "1234567890_4912345678901234, -_4912345678901234",
        "4912345678901234_1234567890, 4912345678901234_-",
        "weibo:3b43a6411623:77, weibo:-:77",
        "张三_77, -_77",
        "13812345678, -",
        "p-138-1234-5678, -",
        "zhang@qq.com, -",
        "https://weibo.com/u/1234567890, -",
    })
    void thePartOfAPersonBecomesAHash(String id, String hidden) {
        String masked = ids.mask(id);
        assertThat(IdMask.hidden(id)).isEqualTo(hidden);
        assertThat(masked).matches(hidden.replace("-", "[0-9a-f]{16}"));
    }

    @Test
    void theSameIdIsTheSameWhereverItIsNamed() {
        String id = "1234567890_N5xYz";
        String again = IdMask.of(key("0123456789abcdef0123456789abcdef")).mask(id);
        assertThat(again).isEqualTo(ids.mask(id));
        assertThat(ids.mask("1234567891_N5xYz")).isNotEqualTo(ids.mask(id));
        assertThat(IdMask.of(key("another key of thirty-two bytes.")).mask(id))
                .isNotEqualTo(ids.mask(id));
    }

    private static PrivacyKey key(String secret) {
        return PrivacyKey.of(secret.getBytes(US_ASCII));
    }
}
