/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefangTest {
    /** What mail clients and chat apps make a link of, as freely as the freest of them. */
    private static final Pattern LIVE =
            Pattern.compile(
                    "[\\w+-]{2,}[:：][/／]{2}"
                            + "|[\\p{L}\\p{N}-]{1,63}[.．﹒․]\\p{L}{2,}"
                            + "|[A-Za-z0-9][。｡][A-Za-z]{2,}"
                            + "|\\d{1,3}(\\.\\d{1,3}){3}"
                            + "|(mailto|tel|sms|javascript):\\S"
                            + "|]\\(|<[A-Za-z/!?]",
                    Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({
        "https://evil.cn/x, https[:]//evil[.]cn/x",
        "快看evil.cn/x, 快看evil[.]cn/x",
        "www.evil.com.cn, www[.]evil[.]com[.]cn",
        "weixin://dl/business, weixin[:]//dl/business",
        "ftp://1.2.3.4/a, ftp[:]//1[.]2[.]3[.]4/a",
        "http://10.0.0.1:8080, http[:]//10[.]0[.]0[.]1:8080",
        "例子.中国, 例子[.]中国",
        "访问12.中国/x, 访问12[.]中国/x",
        "例子。中国/x, 例子[.]中国/x",
        "evil．cn, evil[.]cn",
        "evil。cn, evil[.]cn",
        "ｅｖｉｌ．ｃｎ, ｅｖｉｌ[.]ｃｎ",
        "ⓔⓥⓘⓛ.ⓒⓝ, ⓔⓥⓘⓛ[.]ⓒⓝ",
        "a@b.cn, a@b[.]cn",
        "mailto:a@b, mailto[:]a@b",
        "tel:10086, tel[:]10086",
        "https：//evil.cn, https[:]//evil[.]cn",
        "https:\\\\evil.cn, https[:]＼\\evil[.]cn",
        "\\\\server\\share, ＼\\server\\share",
        "facetime:13812345678, facetime[:]13812345678",
        "ms-msdt:/id x, ms-msdt[:]/id x",
        "file:c:\\a, file[:]c:\\a",
        "evil。ｃｎ, evil[.]ｃｎ",
        "ｅｖｉｌ。ⓒⓝ, ｅｖｉｌ[.]ⓒⓝ",
        "１．２．３．４, １[.]２[.]３[.]４",
        "[点我](https://evil.cn), [点我]（https[:]//evil[.]cn)",
        "<a href=//evil.cn>, ＜a href=//evil[.]cn>",
        "💩.la, 💩[.]la"
    })
    void anAddressOfAStrangerIsReadAndNotFollowed(String text, String shown) {
        assertThat(Span.plain(text).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "近1小时跟帖 1.2万 条，平时约 320 条（39.5 倍）",
                "停水了。什么时候来？",
                "2026.11.22 起，3.5 小时",
                "1.今天停水 2.明天也停",
                "时间:12:30，比分 3:2",
                "13:05 至 15:20",
                "等等……真的吗...",
                "a / b, 1 < 2",
                "👨‍👩‍👧 ❤️"
            })
    void whatIsNoAddressStaysAsItWasWritten(String text) {
        assertThat(Span.plain(text).text()).isEqualTo(text);
    }

    @Test
    void aSignThatNobodySeesDoesNotHideAnAddress() {
        for (String hidden : List.of("\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad")) {
            String text = "h" + hidden + "ttps:" + hidden + "//evil" + hidden + "." + hidden + "cn";
            assertThat(Span.plain(text).text()).isEqualTo("https[:]//evil[.]cn");
        }
        // These are part of emoji and stay.
        assertThat(Span.plain("evil.\ufe0fcn").text()).isEqualTo("evil[.]\ufe0fcn");
        assertThat(Span.plain("evil\u200d.cn").text()).isEqualTo("evil\u200d[.]cn");
    }

    @Test
    void titlesAndWhatIsEmphasisedAreNoOtherWay() {
        assertThat(new Notice("k", Tone.RED, "🔴｜evil.cn", List.of(), null, false).title())
                .isEqualTo("🔴｜evil[.]cn");
        assertThat(Span.bold("evil.cn").text()).isEqualTo("evil[.]cn");
        assertThat(Span.plain("x").withText("evil.cn").text()).isEqualTo("evil[.]cn");
    }

    /** A notice is cut into messages after this, and the pieces must stay what they were. */
    @Test
    void noTextIsLiveAndNoPieceOfOneChangesAgain() {
        String letters = "ab1 2中国停.．。:：/\\<]([@-\u200b\u200d\ufe0f💩tel:www.evil.cn";
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                int at = random.nextInt(letters.length());
                text.append(letters, at, Math.min(letters.length(), at + 1 + random.nextInt(4)));
            }
            String once = Span.plain(text.toString()).text();
            assertThat(withoutListMarks(once)).doesNotContainPattern(LIVE);
            int from = random.nextInt(once.length() + 1);
            String piece = once.substring(from, from + random.nextInt(once.length() - from + 1));
            assertThat(Span.plain(piece).text()).isEqualTo(piece);
        }
    }

    /** 1.今天 is no address. */
    private static String withoutListMarks(String text) {
        return text.replaceAll("(?<![\\p{L}\\p{N}-])(\\d{1,2}|[A-Za-z])[.．﹒․](?=\\p{IsHan})", "");
    }
}
