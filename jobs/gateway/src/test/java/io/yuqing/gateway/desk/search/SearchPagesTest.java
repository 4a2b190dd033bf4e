/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.search.find.Choice;
import io.yuqing.gateway.desk.search.find.Choices;
import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.ItemRow;
import io.yuqing.nlp.TextSearch;
import io.yuqing.wire.account.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a stranger, and nothing that is typed, is more than a text. */
class SearchPagesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
    private static final String GOOD = "https://example.org/post?a=1&b=2";
    private static final Frame FRAME =
            Frame.of("搜索", Section.SEARCH, new Viewer("本机", Duty.ADMIN, "t"), StaticFiles.read())
                    .with("search.css");

    static Stream<Arguments> hostile() {
        return Stream.concat(
                HostileTexts.ALL.stream().map(text -> Arguments.of(text, GOOD)),
                HostileTexts.ADDRESSES.stream().map(url -> Arguments.of("停水", url)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldShowTextsAsTexts(String text, String url) {
        Document page = page(text, url);

        assertThat(forms(page)).isSubsetOf(forms(page("停水", GOOD)));
        assertThat(page.select("script")).allSatisfy(SearchPagesTest::isOurs);
        assertThat(page.select("a[target]").eachAttr("href")).isSubsetOf(GOOD);
        assertThat(page.select("a:not([target])").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).matches("#main|/[a-z./?=&%A-Za-z0-9+_*-]*"));
        assertThat(page.select("style, [style]")).isEmpty();
        Document offer = offer(text);
        assertThat(forms(offer)).isSubsetOf(forms(offer("停水")));
        assertThat(offer.select("[name=expression]").val()).isNotNull();
    }

    @Test
    void shouldLeadWhoDoesNotSeeThePage() {
        Document page = page("停水", GOOD);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section[aria-labelledby]"))
                .hasSize(2)
                .allSatisfy(
                        section ->
                                assertThat(page.getElementById(section.attr("aria-labelledby")))
                                        .isNotNull());
        assertThat(page.select("input, select"))
                .allSatisfy(
                        field ->
                                assertThat(page.select("label[for=" + field.id() + "]"))
                                        .hasSize(1));
        assertThat(page.select("[aria-current=page]").text()).isEqualTo("搜索");
    }

    private static void isOurs(Element script) {
        assertThat(script.data()).isEmpty();
        assertThat(script.attr("src")).startsWith("/desk/files/");
    }

    /** Every name of an element with each of its attributes. */
    private static Set<String> forms(Document page) {
        Set<String> forms = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            forms.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                forms.add(element.tagName() + " " + attribute.getKey());
            }
        }
        return forms;
    }

    private static Document page(String text, String url) {
        Choices choices =
                new Choices(List.of(new Choice(text, text)), List.of(new Choice(text, text)));
        Map<String, String> typed = Map.of("q", "停 AND " + text, "from", text, "platform", text);
        SearchForm form = SearchForm.read(typed::get, NOW);
        ItemRow row =
                new ItemRow(
                        text,
                        text,
                        text,
                        0,
                        text,
                        url,
                        text,
                        text,
                        "c",
                        text + "停",
                        text + "停",
                        "停" + text);
        Hit hit = new Hit(row, List.of("停*"));
        Marker marker = new Marker(TextSearch.of("停*").terms());
        SearchPage page =
                new SearchPage(
                        form,
                        choices,
                        List.of(HitLine.of(hit, marker, choices, Map.of("c", 7L), NOW)),
                        "共 1 条。",
                        SearchAddress.of(SearchAddress.PAGE, form),
                        "更早的",
                        SearchAddress.of(SearchAddress.CSV, form),
                        SearchAddress.of(SearchAddress.XLSX, form),
                        SearchAddress.of(SearchAddress.TOPIC, form));
        return parsed("search.jte", Map.of("frame", FRAME, "page", page));
    }

    private static Document offer(String text) {
        TopicOffer offer =
                new TopicOffer(text, TopicOffer.nameOf(text), text, "/desk/search", true);
        return parsed("search-topic.jte", Map.of("frame", FRAME, "offer", offer));
    }

    private static Document parsed(String template, Map<String, Object> parameters) {
        return Jsoup.parse(new String(Templates.print(template, parameters), UTF_8));
    }
}
