/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @Test
    void theLinkOfAnItemSaysWhereItLeads() {
        Span link = Span.foreign("原文", "https://weibo.com/1");
        assertThat(link.url()).isEqualTo("https://weibo.com/1");
        assertThat(link.label()).isEqualTo("原文（weibo.com）");
        assertThat(Span.link("打开看板", "https://board.gov.cn/").label()).isEqualTo("打开看板");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gov.cn@evil.cn/, 原文（https[:]//gov[.]cn@evil[.]cn/）",
        "javascript:alert(1), 原文（javascript[:]alert(1)）",
        "weixin://dl/x, 原文（weixin[:]//dl/x）",
        "https://gov.cn\\@evil.cn/, 原文（https[:]//gov[.]cn\\@evil[.]cn/）",
        "https://例子.中国/x, 原文（https[:]//例子[.]中国/x）",
        "evil.cn/x, 原文（evil[.]cn/x）"
    })
    void anAddressThatIsNotWhatItSeemsIsShownAndLeadsNowhere(String url, String shown) {
        Span span = Span.foreign("原文", url);
        assertThat(span.url()).isNull();
        assertThat(span.text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8123/?query=DROP",
                "http://localhost:8081/jobs",
                "http://localhost./x",
                "http://192.168.1.1/reboot",
                "http://10.0.0.8/",
                "http://172.31.0.1/",
                "http://169.254.169.254/latest",
                "http://2130706433/",
                "http://[::1]:8123/",
                "http://nas/",
                "http://router.lan/"
            })
    void nobodyIsLedToADeviceOfTheOwnNetwork(String url) {
        assertThat(Span.foreign("原文", url).url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://61.153.1.2:8080/t/1",
                "https://10.example.cn/x",
                "https://172.com.cn/x",
                "https://www.xihu.gov.cn/x"
            })
    void anAddressOfTheInternetIsALink(String url) {
        assertThat(Span.foreign("原文", url).url()).isEqualTo(url);
    }

    @Test
    void aHostTooLongForALineOfAPhoneIsNoLink() {
        Span span = Span.foreign("原文", "https://www.gov.cn." + "a".repeat(60) + ".cn/x");
        assertThat(span.url()).isNull();
        assertThat(span.text()).startsWith("原文（https[:]//www[.]gov[.]cn[.]aaa").endsWith("…）");
    }

    @Test
    void withoutAnAddressThereIsNothing() {
        assertThat(Span.foreign("原文", "").text()).isEmpty();
        assertThat(Span.foreign("原文", null).text()).isEmpty();
    }
}
