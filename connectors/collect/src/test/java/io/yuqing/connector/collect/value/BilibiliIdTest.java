/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BilibiliIdTest {
    /** The first two are examples that descriptions of the coding give. */
    @ParameterizedTest
    @CsvSource({
        "BV17x411w7KC,av170001",
        "BV1L9Uoa9EUx,av111298867365120",
        "bv17x411w7KC,av170001",
        "AV170001,av170001"
    })
    void shouldKnowAVideoByNumberAndCode(String id, String number) {
        assertThat(BilibiliId.number(id)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "170001", "BV17x411w7K", "BV17x411w7KO", "av", "av0"})
    void shouldNotTakeAnythingElseForOne(String id) {
        assertThat(BilibiliId.number(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.bilibili.com/video/BV17x411w7KC/?vd_source=1",
                "bilibili.com/video/av170001",
                "https://m.bilibili.com/video/BV17x411w7KC"
            })
    void shouldKnowAVideoByItsAddress(String url) {
        assertThat(PostNames.addressAt(url)).contains("https://www.bilibili.com/video/av170001");
    }
}
