/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkMaskTest {

    @ParameterizedTest
    @CsvSource({
        "https://weibo.com/1234567890/N5xYz, 1234567890, https://weibo.com/-/N5xYz",
        "https://bbs.invalid/t?uid=zhang_san&id=7, zhang_san, https://bbs.invalid/t?uid=-&id=7",
        "https://x.invalid/1234/1234, 1234, https://x.invalid/-/-",
        "https://x.invalid/张三丰的, 张三丰的, https://x.invalid/-",
        "https://x.invalid/%E5%BC%A0%E4%B8%89/7, 张三, https://x.invalid/-/7",
        "https://x.invalid/%25E5%25BC%25A0%25E4%25B8%2589/7, 张三, https://x.invalid/-/7",
        "https://x.invalid/?un=%D5%C5%C8%FD, 张三, https://x.invalid/?un=-",
        "https://x.invalid/ZHANG_SAN/7, Zhang_San, https://x.invalid/-/7",
        "https://x.invalid/uid1234567.html, 1234567, https://x.invalid/uid-.html",
        "https://weibo.com/u/1234567890, 张三, https://weibo.com/u/-",
        "https://x.invalid/p?tel=13812345678, 张三, https://x.invalid/p?tel=-",
    })
    void takesTheAuthorOutWhereItStandsByItself(String url, String author, String masked) {
        assertThat(LinkMask.withoutAuthor(url, author)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.invalid/12345678, 2345",
        "https://x.invalid/1, 1",
        "https://x.invalid/newspaper, news",
        "https://m.weibo.cn/status/4912345678901234, 张三",
        "https://x.invalid/1, ''",
        "'', 1234",
    })
    void leavesEveryOtherAddressAsItIs(String url, String author) {
        assertThat(LinkMask.withoutAuthor(url, author)).isSameAs(url);
    }

    @Test
    void findsTheAuthorBehindALongerWordThatBeginsAlike() {
        assertThat(LinkMask.withoutAuthor("https://x.invalid/12345/1234", "1234"))
                .isEqualTo("https://x.invalid/12345/-");
    }
}
