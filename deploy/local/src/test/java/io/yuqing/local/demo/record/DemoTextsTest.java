/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.PlainExpression;
import io.yuqing.local.demo.StarterFiles;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.plot.CountyPlot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The truth about topics is by construction; here the texts are read against the expressions. */
class DemoTextsTest {
    private static final int SURELY_NEAR = 1;
    private static final int PERHAPS_NEAR = 4;

    private static final Map<Topic, PlainExpression> EXPRESSIONS = new LinkedHashMap<>();
    private static CountyLife life;
    private static Wording wording;

    @BeforeAll
    static void liveAMonth() throws IOException {
        DemoOptions month = new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(30), 8_000);
        life = new CountyLife(3, month, new CountyPlot());
        wording = new Wording(life.library(), new Fakes(life.library()));
        List<Topic> topics = Topic.ALL;
        var records = StarterFiles.topics();
        for (int i = 0; i < topics.size(); i++) {
            String expression = records.get(i).get("expression").asText();
            EXPRESSIONS.put(topics.get(i), PlainExpression.parse(expression));
        }
    }

    @Test
    void everyPostAboutATopicHoldsTheWordsOfItsExpression() {
        for (Node post : originals()) {
            String text = wording.of(post).text();
            for (Topic topic : post.cascade.book.topics()) {
                assertThat(EXPRESSIONS.get(topic).matches(text, SURELY_NEAR))
                        .as("%s: %s", topic.id(), text)
                        .isTrue();
            }
        }
    }

    @Test
    void noPostHoldsTheWordsOfATopicItIsNotAbout() {
        for (Node post : originals()) {
            assertThat(topicsIn(said(post)))
                    .as(said(post))
                    .containsExactlyInAnyOrderElementsOf(post.cascade.book.topics());
        }
    }

    @Test
    void nobodySaysOneSentenceTwice() {
        for (Node node : life.nodes()) {
            if (node.kind == Kind.COMMENT) {
                assertThat(said(node).split("[：:。]")).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noReactionBringsAnotherTopicIntoItsThread() {
        for (Node node : life.nodes()) {
            if (node.kind != Kind.ORIGINAL) {
                assertThat(node.cascade.book.topics())
                        .as(said(node))
                        .containsAll(topicsIn(said(node)));
            }
        }
    }

    @Test
    void backgroundHoldsTrapsWithHalfOfATopicOrTheSameNameElsewhere() {
        List<String> background =
                originals().stream()
                        .filter(post -> post.cascade.book.topics().isEmpty())
                        .map(DemoTextsTest::said)
                        .toList();

        assertThat(background).anyMatch(text -> text.contains("东湖") && text.contains("水质"));
        assertThat(background).anyMatch(text -> text.contains("食堂"));
        assertThat(background).anyMatch(text -> text.contains("公园"));
        assertThat(background).anyMatch(text -> text.contains("洪水"));
        assertThat(background).anyMatch(text -> text.contains("道路") && text.contains("施工"));
    }

    @Test
    void postsAreOfTheUsualLengthAndDifferFromEachOther() {
        List<String> texts = originals().stream().map(post -> wording.of(post).text()).toList();
        List<Integer> lengths = texts.stream().map(String::length).sorted().toList();

        assertThat(lengths.get(0)).isGreaterThan(25);
        assertThat(lengths.get(lengths.size() / 2)).isBetween(55, 140);
        assertThat(lengths.get(lengths.size() - 1)).isLessThan(250);
        assertThat(texts.stream().distinct().count()).isGreaterThan(texts.size() * 6L / 10);
        assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("|"));
    }

    @Test
    void someRepostsAreBareAndNoCommentIs() {
        assertThat(life.nodes())
                .anyMatch(node -> node.kind == Kind.REPOST && said(node).isEmpty())
                .noneMatch(node -> node.kind != Kind.REPOST && said(node).isEmpty());
    }

    private static List<Node> originals() {
        return life.nodes().stream().filter(node -> node.kind == Kind.ORIGINAL).toList();
    }

    private static String said(Node node) {
        Wording.Said said = wording.of(node);
        return said.title() == null ? said.text() : said.title() + " " + said.text();
    }

    private static List<Topic> topicsIn(String text) {
        List<Topic> found = new ArrayList<>();
        EXPRESSIONS.forEach(
                (topic, expression) -> {
                    if (expression.matches(text, PERHAPS_NEAR)) {
                        found.add(topic);
                    }
                });
        return found;
    }
}
