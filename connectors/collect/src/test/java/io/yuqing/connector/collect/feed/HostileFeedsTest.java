/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedsTest {
    private static final int ROUNDS = 300;
    private static final long SEED = 20_251_130;

    private static final String BOMB =
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [
              <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <rss version="2.0"><channel><title>&c;</title></channel></rss>
            """;

    static List<Path> files() throws IOException, URISyntaxException {
        return Samples.files();
    }

    @Test
    void shouldNotTakeEntitiesOfItsOwn() {
        assertThat(flaw(BOMB)).isEqualTo(FeedFlaw.OWN_ENTITIES);
        assertThat(flaw(BOMB.replace("<!DOCTYPE", "<!-- <a> --><!doctype")))
                .isIn(FeedFlaw.OWN_ENTITIES, FeedFlaw.BROKEN_XML);
    }

    @Test
    void shouldReadNoFileThatItNames(@org.junit.jupiter.api.io.TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret words");
        String feed =
                """
                <?xml version="1.0"?><!DOCTYPE rss SYSTEM "%s">
                <rss version="2.0"><channel><title>t</title><description>d</description>
                <item><title>&ext;</title><guid>1</guid></item></channel></rss>
                """
                        .formatted(secret.toUri());
        assertThat(read(feed).entries().get(0).title()).isEqualTo("&ext;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u000b", "\ufffe", "&#0;", "&#x1F;", "&#xFFFF;", "\ud800"})
    void shouldNotBeLostToASignThatXmlDoesNotHave(String sign) {
        FeedContent content = read(feed("东湖" + sign + "的水"));
        assertThat(content.entries().get(0).title()).matches("东湖[?\uFFFD]?的水");
    }

    @Test
    void shouldSayHowManySignsWereMended() {
        assertThat(read(feed("东湖\u000b的&nbsp;水 & 山")).remarks())
                .containsExactly("有 3 处不合 XML 规范的字符，已修正或略去");
        assertThat(read(feed("东湖\u000b的&nbsp;水 & 山")).entries().get(0).title())
                .isEqualTo("东湖的 水 & 山");
        assertThat(read(feed("东湖的水 &amp; 山")).remarks()).isEmpty();
    }

    @Test
    void shouldLeaveWhatIsMarkedAsData() {
        assertThat(read(feed("<![CDATA[东湖 &amp;nbsp; & 山]]>")).entries().get(0).title())
                .isEqualTo("东湖 &nbsp; & 山");
    }

    @Test
    void shouldSayWhatItIsInstead() {
        assertThat(flaw("")).isEqualTo(FeedFlaw.EMPTY);
        assertThat(flaw("  \n ")).isEqualTo(FeedFlaw.EMPTY);
        assertThat(flaw("not found")).isEqualTo(FeedFlaw.NO_FEED);
        assertThat(flaw("<!DOCTYPE html><html><body>首页</body></html>"))
                .isEqualTo(FeedFlaw.WEB_PAGE);
        assertThat(flaw("\n<!-- 首页 --><HTML lang='zh'></HTML>")).isEqualTo(FeedFlaw.WEB_PAGE);
        assertThat(flaw("<opml><body/></opml>")).isEqualTo(FeedFlaw.NO_FEED);
        assertThat(flaw("{\"items\": []}")).isEqualTo(FeedFlaw.NO_FEED);
        assertThat(flaw("{\"version\": ")).isEqualTo(FeedFlaw.BROKEN_JSON);
        assertThat(flaw(feed("东湖").substring(0, 120))).isEqualTo(FeedFlaw.BROKEN_XML);
    }

    @Test
    @Timeout(20)
    void shouldNotBeExhaustedByDepth() {
        String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
        assertThat(flaw(feed("x").replace("<guid>", deep + "<guid>")))
                .isEqualTo(FeedFlaw.BROKEN_XML);
        String html = "&lt;div&gt;".repeat(100_000) + "水";
        assertThat(read(feed("<![CDATA[" + "<div>".repeat(100_000) + "水]]>")).entries()).hasSize(1);
        assertThat(read(feed(html)).entries()).hasSize(1);
        String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":";
        assertThat(flaw(json + "[".repeat(500_000))).isEqualTo(FeedFlaw.BROKEN_JSON);
    }

    @Test
    void shouldTellEntriesApartThatBearOneGuid() {
        String items =
                item("停水", "https://a.example/1", "https://a.example/")
                        + item("停电", "https://a.example/2", "https://a.example/");
        FeedContent content = read(rss(items));
        assertThat(content.entries())
                .extracting(FeedEntry::identity)
                .containsExactly("url https://a.example/1", "url https://a.example/2");
        assertThat(content.remarks()).containsExactly("有 2 个条目的编号（guid）与别的条目相同，改按链接区分");
    }

    @Test
    void shouldTellEntriesApartThatBearOneAddress() {
        String items = item("停水", "https://a.example/", "") + item("停电", "https://a.example/", "");
        FeedContent content = read(rss(items));
        assertThat(content.entries()).extracting(FeedEntry::identity).doesNotHaveDuplicates();
        assertThat(content.entries()).extracting(FeedEntry::url).containsOnly("");
    }

    @Test
    void shouldTakeAnEntryOnceThatStandsTwice() {
        String item = item("停水", "https://a.example/1", "7");
        assertThat(read(rss(item + item)).entries()).hasSize(1);
    }

    @Test
    void shouldTakeNoMoreEntriesThanAnybodyReads() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            items.append(item("t" + i, "https://a.example/" + i, "" + i));
        }
        FeedContent content = read(rss(items.toString()));
        assertThat(content.entries()).hasSize(FeedReader.MOST_ENTRIES);
        assertThat(content.remarks()).containsExactly("有 2500 个条目，只取前 2000 个");
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldNeverEndInAFaultOfTheReader(Path file) throws IOException {
        Random random = new Random(SEED);
        byte[] whole = Files.readAllBytes(file);
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Samples.readings(damage(whole, random));
            } catch (UnreadableFeedException e) {
                assertThat(e.chinese()).containsPattern("\\p{IsHan}{2}");
                assertThat(e.getMessage()).doesNotContain("Exception");
            }
        }
    }

    @Test
    void shouldSayTheLineAtWhichItBreaksOff() {
        assertThatThrownBy(() -> read("<rss version='2.0'>\n<channel>\n<item></channel></rss>"))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessage("it is no whole XML (line 3)");
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                byte[] noise = new byte[random.nextInt(50)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, random.nextInt(bytes.length - 50), noise.length);
            }
            default -> {
                byte[] signs = "<>&;:/!\"'[]{},\u0000\n0aE\u4e2d".getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i <= random.nextInt(20); i++) {
                    bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
                }
            }
        }
        return bytes;
    }

    private static FeedFlaw flaw(String text) {
        try {
            read(text);
            throw new AssertionError("It was read.");
        } catch (UnreadableFeedException e) {
            return e.flaw();
        }
    }

    private static FeedContent read(String text) {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "text/xml", "");
    }

    private static String feed(String title) {
        return rss("<item><title>" + title + "</title><guid>1</guid></item>");
    }

    private static String item(String title, String link, String guid) {
        String element = guid.isEmpty() ? "" : "<guid>" + guid + "</guid>";
        return "<item><title>" + title + "</title><link>" + link + "</link>" + element + "</item>";
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>"
                + "<title>t</title><link>https://a.example/</link><description>d</description>"
                + items
                + "</channel></rss>";
    }
}
