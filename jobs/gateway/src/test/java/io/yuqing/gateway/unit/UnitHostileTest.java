/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.origin.HostileTexts;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes as a title, a text or in a form stays a text. */
class UnitHostileTest {
    /** All that the templates have. */
    private static final List<String> OURS =
            List.of(
                    "html",
                    "head",
                    "meta",
                    "title",
                    "link",
                    "body",
                    "p",
                    "main",
                    "div",
                    "h1",
                    "h2",
                    "span",
                    "bdi",
                    "strong",
                    "br",
                    "nav",
                    "a",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "ol",
                    "li",
                    "footer",
                    "form",
                    "input",
                    "fieldset",
                    "legend",
                    "label",
                    "select",
                    "option",
                    "textarea",
                    "button",
                    "details",
                    "summary");

    @Test
    void noTextBecomesMarkup() throws Exception {
        for (String text : HostileTexts.ALL) {
            try (UnitSite site = new UnitSite()) {
                String id = site.assigned(text);
                site.cases.act(site.acts.desk(EntryType.URGE, id, Details.NONE), text);
                site.cases.act(
                        site.acts.desk(
                                EntryType.CC,
                                id,
                                Details.NONE.with(EntryDetail.UNITS, List.of("住建局"))));
                site.cases.act(answer(site, id, text));
                UnitBrowser browser = site.browser();
                check(browser.open(site.linkOf(id)).body());
                check(browser.open(site.listOf(UnitSite.UNIT)).body());
                String note = UnitSite.path(id) + "/note";
                check(browser.get(note).body());
                // Comes back with what was typed, whatever was wrong with it.
                check(browser.post(note, Map.of("text", text, "seq", text, "seal", text)).body());
                check(browser.get(UnitSite.path(id) + "?done=%3Cscript%3E&masked=%3Cb%3E").body());
                check(
                        browser.get(
                                        "/c/"
                                                + site.keys.sign(
                                                        CaseToken.ofCase(
                                                                id, "<b>局", site.clock.millis())))
                                .body());
            }
        }
    }

    private static Entry answer(UnitSite site, String id, String text) {
        return site.acts.desk(
                EntryType.ANSWER,
                id,
                Details.NONE
                        .with(EntryDetail.KIND, "答复")
                        .with(EntryDetail.SPEAKER, "水务局")
                        .withOutlets(List.of(new Outlet(text, text, text, site.clock.millis()))));
    }

    private static void check(String html) {
        assertThat(html).doesNotContain("<script", "<img", "<svg");
        assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(60_000);
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            if (element != page) {
                assertThat(OURS).contains(element.tagName());
            }
            element.attributes()
                    .forEach(
                            attribute ->
                                    assertThat(attribute.getKey())
                                            .doesNotStartWith("on")
                                            .isNotIn("style", "srcdoc"));
        }
        page.select("a[rel]")
                .forEach(
                        link ->
                                assertThat(link.attr("href"))
                                        .as("of an answer")
                                        .matches("(?i)https?://[^\\s<>\"']+"));
        page.select("a:not([rel]), form, link")
                .forEach(
                        element ->
                                assertThat(element.attr("href") + element.attr("action"))
                                        .matches("/(case|unit|unit-style)[\\w/.-]*"));
    }
}
