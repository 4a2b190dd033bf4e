/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Header, declaration and mark say three encodings, and the bytes are of one. */
class FeedEncodingTest {
    private static final String TITLE = "东湖的水又绿了，镕基路𠮷";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, text/xml; charset=utf-8",
        "UTF-8, gb2312, text/xml; charset=GBK",
        "UTF-8, iso-8859-1, text/xml; charset=iso-8859-1",
        "UTF-8, no-such-set, text/xml; charset=\"no such set\"",
        "GB18030, gb2312, text/xml",
        "GB18030, GBK, text/xml; charset=utf-8",
        "GB18030, utf-8, text/xml; charset=gb2312",
        "GB18030, utf-8, text/xml; charset=utf-8",
        "GB18030, gbk, text/xml; charset=iso-8859-1",
        "UTF-16LE, utf-8, text/xml",
        "UTF-16BE, utf-16, text/xml; charset=utf-8",
    })
    void shouldReadWhatTheBytesAre(String real, String declared, String contentType) {
        FeedContent content =
                read(feed(declared, TITLE).getBytes(Charset.forName(real)), contentType);
        assertThat(content.entries().get(0).title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void shouldBelieveAMark(String real) {
        byte[] marked = ('\uFEFF' + feed("gb2312", TITLE)).getBytes(Charset.forName(real));
        FeedContent content = read(marked, "text/xml; charset=gb2312");
        assertThat(content.entries().get(0).title()).isEqualTo(TITLE);
    }

    @Test
    void shouldSayByWhichEncodingItWasReadUnlessItIsTheUsualOne() {
        byte[] body = feed("gb2312", TITLE).getBytes(Charset.forName("GB18030"));
        assertThat(read(body, "").remarks()).containsExactly("按 GB18030 编码读取");
        assertThat(read(feed("utf-8", TITLE).getBytes(StandardCharsets.UTF_8), "").remarks())
                .isEmpty();
    }

    /** A title that was cut by bytes leaves half of a character. */
    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void shouldNotLoseAFeedToHalfOfACharacter(String real) {
        Charset charset = Charset.forName(real);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(feed(real, TITLE).replaceAll("(?s)</title>.*", "").getBytes(charset));
        body.write("水".getBytes(charset)[0]);
        body.writeBytes(
                feed(real, TITLE).replaceAll("(?s).*?</title>", "</title>").getBytes(charset));

        FeedContent content = read(body.toByteArray(), "text/xml");

        assertThat(content.entries()).hasSize(1);
        assertThat(content.entries().get(0).title()).startsWith(TITLE.substring(0, 6));
        assertThat(content.remarks()).anyMatch(remark -> remark.contains("不是有效的文字编码"));
    }

    private static FeedContent read(byte[] body, String contentType) {
        return FeedReader.read(body, contentType, "");
    }

    private static String feed(String declared, String title) {
        return """
                <?xml version="1.0" encoding="%s"?>
                <rss version="2.0"><channel><description>x</description><item>
                <title>%s</title><guid>1</guid></item></channel></rss>
                """
                .formatted(declared, title);
    }
}
