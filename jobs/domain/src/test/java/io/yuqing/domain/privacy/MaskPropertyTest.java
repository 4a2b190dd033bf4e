/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

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

/** What holds for a mask whatever the text. */
class MaskPropertyTest {
    private static final int LONG = 100_000;

    /** Generous: the slowest computes for a twentieth of it. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @Test
    void noPersonSurvivesAndAlmostNothingElseIsMaskedForTwentySeeds() {
        for (int seed = 1; seed <= 20; seed++) {
            PrivacyCensus personal =
                    PrivacyCensus.survivors(
                            PersonalCases.of(seed, 2_000), TextMask::mask, LinkMask::withoutAuthor);
            PrivacyCensus harmless =
                    PrivacyCensus.damaged(HarmlessCases.of(seed, 2_000), TextMask::mask);
            assertThat(personal.bad()).as(personal.table("survivors")).isZero();
            assertThat(harmless.bad()).as(harmless.table("masked")).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void maskingAMaskedTextChangesNothing() {
        for (PersonalCase personal : PersonalCases.of(31, 10_000)) {
            String once = TextMask.mask(personal.text());
            assertThat(TextMask.mask(once)).as(personal.text()).isEqualTo(once);
        }
    }

    @Test
    void maskingAMaskedAddressChangesNothing() {
        for (PersonalCase personal : PersonalCases.of(32, 10_000)) {
            String author = personal.author() == null ? "某某" : personal.author();
            String once = LinkMask.withoutAuthor(personal.text(), author);
            assertThat(LinkMask.withoutAuthor(once, author)).as(personal.text()).isEqualTo(once);
        }
    }

    @Test
    void anyCodeUnitsAreATextAndOneLookMoreFindsNothing() {
        String signs = "0123456789１一①oOlIxX@＠&#;<>/\"'=%.:：-_ \n\u200b\u20e3\ufe0f京微信qQ回复（）【】";
        for (int seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                boolean any = random.nextInt(4) == 0;
                text.append(
                        any
                                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                                : signs.charAt(random.nextInt(signs.length())));
            }
            String once = TextMask.mask(text.toString());
            assertThat(TextMask.mask(once)).as("seed %d: %s", seed, text).isEqualTo(once);
            assertThat(LinkMask.withoutAuthor(text.toString(), "用户1")).isNotNull();
            assertThat(IdMask.hidden(text.toString())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "13",
                "138 ",
                "1.",
                "0",
                "0571-",
                "一",
                "一 ",
                "l0I",
                "@",
                "@a",
                "@「",
                "a@",
                "a@b.",
                "&",
                "&amp;",
                "&amp;#",
                "&#49;",
                "%",
                "%2",
                "%25",
                "%31",
                "%E5%BC%A0",
                "%FF",
                "<",
                "<a ",
                "<a \"",
                "<a b=",
                "<a b=c>",
                "<!--",
                "/",
                "//",
                "a.b/",
                "a.b/u/1?",
                "weibo.com/",
                "微信",
                "微信：a",
                "qq1",
                "qq 1 ",
                "护照E",
                "京A",
                "京A1 ",
                "回复",
                "回复a:\n",
                " at ",
                "a(at)b.",
                "a点",
                "\uD83D",
                "🌸",
                "1\u20e3",
                "\u200b",
                "12345678901",
                "62220212345678901",
                "330102199001011234",
                "138123456781391234567",
            })
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLongTextOfOneThingIsMaskedInTimeThatDoesNotExplode(String part) {
        String text = part.repeat(LONG / part.length());
        assertThat(OwnTime.of(() -> TextMask.mask(text))).isLessThan(BOUND);
        assertThat(OwnTime.of(() -> LinkMask.withoutAuthor(text, part + part))).isLessThan(BOUND);
    }

    @Test
    void aTextWithoutAnythingSuspiciousIsTheSameInstance() {
        for (String text :
                List.of("", "转发微博", "今天天气很好，政府答得很及时。", "停水两天了，有 20 户，没人管。OK", "一起去，第三次")) {
            assertThat(TextMask.mask(text)).isSameAs(text);
        }
    }
}
