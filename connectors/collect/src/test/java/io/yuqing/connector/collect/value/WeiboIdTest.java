/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeiboIdTest {
    /** The first is an example that many descriptions of the coding give. */
    @ParameterizedTest
    @CsvSource({
        "z0JH2lOMb,3501756485200075",
        "OAbCd1eFg,5086244610294702",
        "5086244610294702,5086244610294702"
    })
    void shouldKnowAPostByNumberAndCode(String id, String number) {
        assertThat(WeiboId.number(id)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "abc", "OAbCd1eF", "ZZZZZZZZZ", "508624461029470", "编号"})
    void shouldNotTakeAnythingElseForOne(String id) {
        assertThat(WeiboId.number(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://weibo.com/1234567890/OAbCd1eFg",
                "http://www.weibo.com/1234567890/OAbCd1eFg?from=page",
                "https://m.weibo.cn/status/5086244610294702",
                "https://m.weibo.cn/detail/OAbCd1eFg#comment"
            })
    void shouldKnowAPostByItsAddress(String url) {
        assertThat(WeiboId.numberAt(url)).contains("5086244610294702");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://weibo.com/u/1234567890", "https://example.cn/1/OAbCd1eFg"})
    void shouldNotTakeAnotherAddressForOne(String url) {
        assertThat(WeiboId.numberAt(url)).isEmpty();
    }
}
