/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.OwnTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page, a cut or an attacker made of a text. */
class ReadableTextFuzzTest {
    private static final List<String> SCRAPS =
            List.of(
                    "<",
                    ">",
                    "<b",
                    "</b>",
                    "<br/>",
                    "<p>",
                    "</",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<script>",
                    "</script>",
                    "<img alt=[怒]",
                    " src=\"",
                    "\"",
                    "'",
                    "=",
                    "/",
                    "&",
                    "&amp;",
                    "amp;",
                    "lt;",
                    "gt;",
                    "&#60;",
                    "&#x3c",
                    "&#xD800;",
                    "&#0;",
                    "&nbsp",
                    "#",
                    "[",
                    "]",
                    "[b]",
                    "[/b]",
                    "[img]",
                    "[/img]",
                    "[quote]",
                    "[/quote]",
                    "[图片]",
                    "[*]",
                    "[/list]",
                    "[em01]",
                    "<abc>",
                    "</abc>",
                    "<rt>",
                    "&#55357;",
                    "&#56865;",
                    "此帖被",
                    "[ ",
                    " ]",
                    "复制打开抖音，看看",
                    "【",
                    "】",
                    " 收起",
                    "IP属地：云南",
                    " 共3条回复",
                    "![",
                    "](",
                    "(http",
                    ")",
                    "{:",
                    ":}",
                    "4_97",
                    "\u200b",
                    "\ue627",
                    "网页链接",
                    "O网页链接",
                    "展开",
                    "全文",
                    "c",
                    "展开全文c",
                    "收起d",
                    "...",
                    "…",
                    "L",
                    "某某",
                    "的",
                    "微博视频",
                    "查看图片",
                    "本帖最后由",
                    "编辑",
                    " ",
                    "\n",
                    "\r",
                    "停水",
                    "\ud83d",
                    "\ude21",
                    "@张三",
                    "a",
                    "1");

    @Test
    void neverThrowsAndReadsWhatItReadTheSame() {
        Random random = new Random(20_260_701);
        for (int run = 0; run < 200_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int scraps = random.nextInt(14); scraps >= 0; scraps--) {
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            String once = ReadableText.of(text.toString());
            assertThat(ReadableText.of(once)).as("%s", text).isSameAs(once);
            assertThat(once.length()).as("%s", text).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a ",
                "<a b='",
                "<a b=\"<a b='",
                "<!--",
                "<![CDATA[",
                "<script>",
                "<script><style>",
                "<p>",
                "&amp;",
                "&",
                "&amp",
                "[",
                "[img]",
                "[quote]",
                "[/quote][quote]",
                "![a](",
                "[a](http",
                "{:",
                "L某",
                "某的微博视频 ",
                "查看图片 ",
                "本帖最后由",
                "…全文",
                "展开全文c",
                "O网页链接",
                "<a ' ",
                "<br",
                "</",
                "<abc>",
                "</abc><abd>",
                "IP属地",
                " 收起",
                "此帖被",
                "&#55357;",
                "复制打开抖音，看看【",
                "<b  ",
                "[b]<p>&lt;",
                "]]>",
                "[size=",
                "\u200b"
            })
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLongTextOfOneScrapTakesItsTimeByLength(String scrap) {
        String text = scrap.repeat(100_000 / scrap.length());
        Duration computed =
                OwnTime.of(
                        () -> {
                            String once = ReadableText.of(text);
                            assertThat(ReadableText.of(once).equals(once)).isTrue();
                        });
        // Some milliseconds; what is quadratic takes minutes.
        assertThat(computed).isLessThan(Duration.ofSeconds(20));
    }
}
