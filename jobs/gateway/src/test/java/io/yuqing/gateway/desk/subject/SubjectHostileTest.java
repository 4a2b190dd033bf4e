/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.subject.alert.AlertListPage;
import io.yuqing.gateway.desk.subject.alert.AlertPage;
import io.yuqing.gateway.desk.subject.alert.SilencePart;
import io.yuqing.gateway.desk.subject.thread.ThreadPage;
import io.yuqing.gateway.desk.subject.topic.TopicListPage;
import io.yuqing.gateway.desk.subject.topic.TopicPage;
import io.yuqing.wire.account.Duty;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page with every text that it prints being one that wants to be more. */
class SubjectHostileTest {
    private static final StaticFiles FILES = StaticFiles.read();
    private static final Viewer VIEWER = new Viewer("值班一", Duty.WATCH, "token");
    private static final Map<String, Class<?>> PAGES =
            Map.of(
                    "subject/alert.jte", AlertPage.class,
                    "subject/alerts.jte", AlertListPage.class,
                    "subject/topic.jte", TopicPage.class,
                    "subject/topics.jte", TopicListPage.class,
                    "subject/thread.jte", ThreadPage.class);

    static Stream<Arguments> hostile() {
        return PAGES.keySet().stream()
                .flatMap(page -> HostileTexts.ALL.stream().map(text -> Arguments.of(page, text)));
    }

    /** Elements and attributes are those of the page without any stranger in it. */
    @ParameterizedTest
    @MethodSource("hostile")
    void textsOfStrangersStayTexts(String template, String text) {
        Document page = print(template, text);

        assertThat(forms(page)).isEqualTo(forms(print(template, "停水")));
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("src").startsWith("/desk/files/"));
        assertThat(page.select("script, style").eachText()).isEmpty();
    }

    private static Document print(String template, String text) {
        Frame frame = Frame.of("页", Section.ALERTS, VIEWER, FILES).with("subject.css");
        Map<String, Object> models = new HashMap<>();
        models.put("frame", frame);
        models.put("page", new Filled(text).of(PAGES.get(template)));
        if (template.equals("subject/alert.jte")) {
            models.put("silence", new Filled(text).of(SilencePart.class));
        }
        return Jsoup.parse(new String(Templates.print(template, models), UTF_8));
    }

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
}
