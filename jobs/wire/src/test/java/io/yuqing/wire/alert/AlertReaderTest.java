/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.rule.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertReaderTest {
    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    private final AlertReader reader = new AlertReader(Map.of("topic-a", "停水"));
    private final ObjectNode alert = AlertJsons.firing("a", "orange", NOON);

    @Test
    void shouldReadWhatANoticeShows() throws UnreadableAlertException {
        AlertNews news = read();
        assertThat(news.level).isEqualTo(Level.ORANGE);
        assertThat(news.state).isEqualTo(AlertNews.State.FIRING);
        assertThat(news.subjectName).isEqualTo("停水");
        assertThat(news.category).isEqualTo("社情民意");
        assertThat(news.words).containsExactly("停水", "水压");
        assertThat(news.items).hasSize(1);
        assertThat(news.items.get(0).channel).isEqualTo("microblog");
        assertThat(news.at).isEqualTo(NOON.toEpochMilli());
        assertThat(news.eventKey).isEqualTo("topic/topic-a");
    }

    @Test
    void shouldPreferWhatTheAlertSaysItselfAndFallBackToItsEvidence()
            throws UnreadableAlertException {
        alert.put("subject_kind", "thread").put("subject_name", "城东停水的帖子");
        alert.put("category", "应急管理");
        ObjectNode evidence = (ObjectNode) alert.get("evidence");
        evidence.putArray("topics").add("water");
        evidence.put("cluster_id", "c1");
        evidence.putObject("breadth").putObject("channels").put("forum", 3);
        AlertNews news = read();
        assertThat(news.subjectName).isEqualTo("城东停水的帖子");
        assertThat(news.category).isEqualTo("应急管理");
        assertThat(news.eventKey).isEqualTo("topic/water");
        assertThat(news.channels).containsExactly("forum");
    }

    @Test
    void shouldReadWhichOriginalsTheCategoryIsOfAndWhetherARuleNamesIt()
            throws UnreadableAlertException {
        ((ObjectNode) alert.get("evidence"))
                .putArray("routed")
                .addObject()
                .put("cluster_id", "c1")
                .put("category", "public_concern")
                .put("by_rule", true);
        byte[] value = alert.toString().getBytes(StandardCharsets.UTF_8);
        ReadAlert named = reader.readWithOriginals(value);
        assertThat(named.originals()).containsExactly(new RoutedOriginal("c1", "社情民意", true));
        assertThat(named.news().routedBy).isEqualTo(RoutedBy.RULE);
        alert.putObject("labels");
        assertThat(read().routedBy).isEqualTo(RoutedBy.ANALYSIS);
    }

    @Test
    void shouldShowWhatTheItemsSayAndRouteAThreadByItsTopics() throws UnreadableAlertException {
        alert.put("subject_kind", "thread").put("subject_name", "「城东停水通知」");
        alert.put("category", "public_concern").put("cluster_id", "c1");
        alert.putArray("topics").add("water");
        alert.putArray("excerpts").add("什么时候来水");
        alert.put("first_excerpt", "城东停水通知");
        ObjectNode evidence = (ObjectNode) alert.get("evidence");
        evidence.putObject("first_seen").put("id", "t").put("published_at", NOON.toEpochMilli());
        AlertNews news = read();
        assertThat(news.subjectName).isEqualTo("「城东停水通知」");
        assertThat(news.category).isEqualTo("社情民意");
        assertThat(news.topics).containsExactly("water");
        assertThat(news.items).extracting(item -> item.text).containsExactly("什么时候来水");
        assertThat(news.origin.text).isEqualTo("城东停水通知");
        assertThat(news.eventKey).isEqualTo("topic/water");
        alert.putArray("topics");
        assertThat(read().eventKey).isEqualTo("cluster/c1");
    }

    @Test
    void shouldTakeTheCategoryOfMostItemsIfTheRuleNamesNone() throws UnreadableAlertException {
        alert.remove("labels");
        ((ObjectNode) alert.get("evidence"))
                .putObject("breadth")
                .putObject("categories")
                .put("other", 3)
                .put("emergency", 9);
        assertThat(read().category).isEqualTo("应急管理");
    }

    @Test
    void shouldReadWhatLateItemsCorrected() throws UnreadableAlertException {
        alert.put("state", "withdrawn").put("notice", false).put("reason_text", "撤销");
        AlertNews news = read();
        assertThat(news.state).isEqualTo(AlertNews.State.RESOLVED);
        assertThat(news.quiet).isTrue();
        assertThat(news.reasonText).isEqualTo("撤销");
        alert.put("state", "firing").put("reason", "corrected");
        assertThat(read().corrected).isTrue();
    }

    @Test
    void shouldReadOfASourceHowItStands() throws UnreadableAlertException {
        alert.put("subject_kind", "source").put("subject_id", "weilang");
        alert.put("measure", "silence").put("value", 95).put("reason_text", "间隔偏长");
        AlertNews silent = read();
        assertThat(silent.eventKey).isEqualTo("source/weilang");
        assertThat(silent.isAboutSource()).isTrue();
        assertThat(silent.reasonText).isEqualTo("间隔偏长");
    }

    @Test
    void shouldReadHowTheRiskIsMadeUp() throws UnreadableAlertException {
        alert.put("risk", 41.5);
        ObjectNode risk = ((ObjectNode) alert.get("evidence")).putObject("risk");
        risk.putObject("nature").put("points", 20.0);
        risk.putObject("reach").put("points", 21.5);
        assertThat(read().risk).isEqualTo(41.5);
        assertThat(read().riskPoints).isEqualTo(Map.of("nature", 20.0, "reach", 21.5));
    }

    @Test
    void shouldReadByHowMuchTheValueOfABaselineWasScaled() throws UnreadableAlertException {
        ObjectNode evidence = (ObjectNode) alert.get("evidence");
        evidence.put("coverage", 0.21);
        assertThat(read().coverage).isEqualTo(1);
        evidence.putObject("criteria").put("compare", "baseline");
        assertThat(read().coverage).isEqualTo(0.21);
        evidence.remove("coverage");
        assertThat(read().coverage).isEqualTo(1);
    }

    @Test
    void shouldReadWhatThereWasUntilTheAlert() throws UnreadableAlertException {
        assertThat(read().soFar).isEmpty();
        ((ObjectNode) alert.get("evidence")).putObject("so_far").put("reposts", 320);
        assertThat(read().soFar).isEqualTo(Map.of("reposts", 320L));
    }

    @ParameterizedTest
    @CsvSource({"alert_id", "subject_kind", "subject_id", "level", "state", "version"})
    void shouldRefuseWhatNoNoticeCanDoWithout(String field) {
        alert.remove(field);
        assertThat(catchThrowable(this::read))
                .isInstanceOf(UnreadableAlertException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource({
        "rule_id",
        "rule_name",
        "reason",
        "started_at",
        "fired_at",
        "measure",
        "window",
        "window_end",
        "value",
        "threshold",
        "baseline",
        "evidence",
        "labels"
    })
    void shouldDoWithoutTheRest(String field) throws UnreadableAlertException {
        alert.remove(field);
        assertThat(read().alertId).isEqualTo("a");
        alert.putNull(field);
        assertThat(read().alertId).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"''", "no json", "[]", "'{\"alert_id\":'"})
    void shouldRefuseWhatIsNoObject(String text) {
        assertThat(catchThrowable(() -> reader.read(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableAlertException.class);
        assertThat(catchThrowable(() -> reader.read(null)))
                .isInstanceOf(UnreadableAlertException.class);
    }

    private AlertNews read() throws UnreadableAlertException {
        return reader.read(alert.toString().getBytes(StandardCharsets.UTF_8));
    }
}
