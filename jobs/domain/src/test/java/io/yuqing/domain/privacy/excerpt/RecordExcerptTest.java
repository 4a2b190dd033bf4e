/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordExcerptTest {

    private static final String SECRET = "秘密作者";
    private static final String SECRET_ID = "3b43a6411623";

    @Test
    void showsTheFieldsOfTheContractAndHidesTheAuthor() {
        assertThat(
                        of(
                                "{\"id\":\"p1\",\"platform\":\"weibo\",\"url\":\"https://w/u/3b43a6411623\",\"author\":\"3b43a6411623\",\"published_at\":\"07月23日"
                                        + " 11:47\",\"title\":null,\"text\":\"谢谢@张三\",\"likes\":3}"))
                .isEqualTo(
                        "{\"id\":\"p1\",\"platform\":\"weibo\",\"url\":\"…\",\"author\":\"…\",\"published_at\":\"07月23日"
                                + " 11:47\",\"title\":null,\"text\":\"谢谢@用户\",\"likes\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The author in another place than the contract has it.
                "{\"user\":{\"name\":\"秘密作者\",\"id\":\"3b43a6411623\"},\"id\":\"p1\"}|{\"user\":{\"…\":\"…\",\"id\":\"…\"},\"id\":\"p1\"}",
                "[{\"author\":\"秘密作者\",\"id\":\"p1\"}]|[{\"author\":\"…\",\"id\":\"p1\"}]",
                "{\"author\":12345,\"uid\":12345}|{\"author\":…,\"uid\":…}",
                "{\"author\":[\"秘密作者\",\"3b43a6411623\"]}|{\"author\":[\"…\",\"…\"]}",
                "{\"秘密作者\":1}|{\"…\":…}",
                // Quotes that close in the wrong place.
                "{\"text\":\"好,\"author\":\"秘密作者\"}|{\"text\":\"…\"…\"…\"…\"…",
                "{\"id\":\"p1\" \"author\":\"秘密作者\"}|{\"id\":\"…\" \"author\":\"…\"}",
                "{\"author\":\"秘密作者,\"text\":\"好\"}|{\"author\":\"…\"…\"…\"…\"…",
                "{\"id\":\"p1\",\"author\":\"秘密作|{\"id\":\"p1\",\"author\":\"…",
                "{id:秘密作者,\"text\":\"3b43a6411623\"}|{…:…,\"text\":\"…\"}",
                // Other formats.
                "秘密作者,13812345678,3b43a6411623|字,9,9a9a9",
                "\"秘密作者\"|\"字\"",
            })
    void hidesEveryValueAsSoonAsItIsInDoubt(String payload, String excerpt) {
        assertThat(of(payload)).isEqualTo(excerpt);
    }

    @Test
    void escapesHideNoPattern() {
        assertThat(of("{\"text\":\"\\u0040张三 打\\u00313812345678\"}"))
                .isEqualTo("{\"text\":\"@用户 打〔电话〕\"}");
        assertThat(of("{\"text\":\"\\x\"}")).isEqualTo("{\"text\":\"…\"}");
    }

    @Test
    void anErrorPageShowsItsStatusAndNothingElse() {
        assertThat(
                        of(
                                "<html><head><title>502 Bad Gateway</title></head><body"
                                        + " class=\"秘密作者\">nginx 秘密作者 user99</body></html>"))
                .isEqualTo(
                        "<html><head><title>502 Bad Gateway</title></head><body>nginx …"
                                + " …</body></html>");
    }

    @Test
    void bytesThatAreNotUtf8HideAllTexts() {
        byte[] gbk = "{\"id\":\"p1\",\"text\":\"打给秘密作者\"}".getBytes(Charset.forName("GBK"));
        assertThat(RecordExcerpt.of(gbk)).isEqualTo("{\"id\":\"…\",\"text\":\"…\"}");
    }

    @Test
    void controlCharactersAreVisibleAndTheResultIsOneLine() {
        assertThat(of("{\"text\":\"a\u0000b\u0001c\td\u202Ee\u2028\"}"))
                .isEqualTo("{\"text\":\"a␀b␁c␉d\uFFFDe\uFFFD\"}");
        assertThat(of("   \n")).isEmpty();
    }

    @Test
    void isShortWhateverThePayloadAndNeverCutsACharacterInTwo() {
        for (int n = 0; n < 300; n++) {
            String excerpt = of("[" + ",".repeat(n) + "{\"text\":\"" + "😀".repeat(3_000) + "\"}");
            assertThat(excerpt.length()).isLessThanOrEqualTo(RecordExcerpt.MAX_CHARS);
            assertThat(new String(excerpt.getBytes(UTF_8), UTF_8)).isEqualTo(excerpt);
        }
    }

    @Test
    void aDamagedRecordNeverShowsItsAuthor() {
        String record =
                "{\"id\":\"p1\",\"author\":\""
                        + SECRET
                        + "\",\"uid\":\""
                        + SECRET_ID
                        + "\",\"text\":\"好\\\"啊\",\"published_at\":\"2013-07-01T00:00:00+08:00\"}";
        for (int seed = 0; seed < 200_000; seed++) {
            String damaged = damage(record, new Random(seed));
            assertThat(of(damaged))
                    .as("seed %d: %s", seed, damaged)
                    .doesNotContain(SECRET, SECRET_ID);
        }
    }

    /** Removes, repeats or replaces up to four characters of syntax. */
    private static String damage(String record, Random random) {
        StringBuilder damaged = new StringBuilder(record);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(damaged.length());
            String syntax = "\"\\{}[],: ";
            // Only syntax: damage inside the name would hide it from this test, not from a reader.
            if (syntax.indexOf(damaged.charAt(at)) < 0) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, syntax.charAt(random.nextInt(syntax.length())));
                default -> damaged.setCharAt(at, syntax.charAt(random.nextInt(syntax.length())));
            }
        }
        return damaged.toString();
    }

    @Test
    void neverThrowsForAnyBytes() {
        for (int seed = 0; seed < 50_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && seed % 2 == 0) {
                bytes[0] = (byte) "{[<\"".charAt(random.nextInt(4));
            }
            assertThat(RecordExcerpt.of(bytes).length())
                    .isLessThanOrEqualTo(RecordExcerpt.MAX_CHARS);
        }
    }

    private static String of(String payload) {
        return RecordExcerpt.of(payload.getBytes(UTF_8));
    }
}
