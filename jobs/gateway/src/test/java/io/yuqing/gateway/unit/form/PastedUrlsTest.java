/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedUrlsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://gov.example/a/1.html                  | https://gov.example/a/1.html
                    详见 https://gov.example/a?b=c&d=e#f 谢谢      | https://gov.example/a?b=c&d=e#f
                    详见https://gov.example/a谢谢                  | https://gov.example/a
                    【通告】（https://gov.example/a）已发布        | https://gov.example/a
                    See https://gov.example/a.                    | https://gov.example/a
                    (https://gov.example/a)                       | https://gov.example/a
                    https://gov.example/a_(b)                     | https://gov.example/a_(b)
                    HTTP://gov.example:8080/a，请看                | HTTP://gov.example:8080/a
                    “https://gov.example”发布                     | https://gov.example
                    https://gov.example/a%20b?x={1}^2             | https://gov.example/a%20b?x=%7B1%7D%5E2
                    """)
    void anAddressIsTakenOutOfItsSentence(String pasted, String url) {
        assertThat(PastedUrls.in(pasted)).containsExactly(url);
    }

    @Test
    void severalAreAllFoundAndOneThatIsThereTwiceOnce() {
        assertThat(PastedUrls.in("https://a.example/1 和 https://b.example/2"))
                .containsExactly("https://a.example/1", "https://b.example/2");
        assertThat(PastedUrls.in("https://a.example/1 https://a.example/1")).hasSize(1);
    }

    @Test
    void whatLeadsToNoPageOfTheWebIsNone() {
        for (String text :
                new String[] {"", "www.gov.example/a", "见公众号", "https://", "http:///a"}) {
            assertThat(PastedUrls.in(text)).as(text).isEmpty();
        }
        assertThat(PastedUrls.in("https://gov.example@evil.example/")).isEmpty();
        for (String text : HostileTexts.ALL) {
            assertThat(PastedUrls.in(text))
                    .allMatch(url -> url.matches("(?i)https?://[^<>\"'\\s]+"));
        }
    }
}
