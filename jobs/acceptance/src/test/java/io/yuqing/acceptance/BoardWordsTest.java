/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.acceptance.deploy.DeployFiles;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.domain.alert.episode.Phase;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.source.SourceState;
import io.yuqing.jobs.io.ProductionSinks;
import io.yuqing.local.demo.county.Source;
import io.yuqing.wire.item.Channels;
import io.yuqing.wire.item.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What tables hold as codes is shown in the words of the code that writes them. */
class BoardWordsTest {
    private static final Path DELIVERY = DeployFiles.ROOT.resolve("deploy/delivery.yaml");

    private static final Path PLATFORMS = DeployFiles.ROOT.resolve("deploy/platforms.yaml");
    private static final Path SOURCES = DeployFiles.ROOT.resolve("deploy/sources.yaml");

    private final JsonNode alerts = board("yq-alerts");
    private final JsonNode sources = board("yq-sources");

    @Test
    void everyReasonOfAStepIsSaidInItsWords() {
        Map<String, String> words = words(alerts, "状态流转", "原因");
        for (TransitionReason reason : TransitionReason.values()) {
            if (words.containsKey(reason.code()) || reason.givesNotice()) {
                assertThat(words).containsEntry(reason.code(), reason.text());
            }
        }
        for (SourceState state : SourceState.values()) {
            assertThat(words).containsEntry(state.code(), "来源" + state.text());
        }
    }

    @Test
    void everyReasonForWithholdingIsSaidInItsWords() {
        Map<String, String> words = words(alerts, "未通知及原因", "原因");
        for (DeliveryReason reason : DeliveryReason.values()) {
            if (reason.recorded()) {
                assertThat(words).containsEntry(reason.code(), reason.text());
            }
        }
    }

    @Test
    void everyReceiptIsSaidInItsWords() {
        for (Reason reason : Reason.values()) {
            assertThat(words(alerts, "送达回执", "回执")).containsEntry(code(reason), reason.label());
        }
        for (Handling handling : Handling.values()) {
            assertThat(words(alerts, "送达回执", "方式")).containsEntry(handling.code(), handling.text());
        }
        assertThat(words(alerts, "送达回执", "结果").keySet()).containsAll(codes(Outcome.values()));
        assertThat(words(alerts, "送达回执", "发生").keySet()).containsAll(codes(Happening.values()));
        for (CaseHappening happening : CaseHappening.values()) {
            assertThat(words(alerts, "送达回执", "发生"))
                    .containsEntry(code(happening), happening.text());
        }
    }

    @Test
    void everyReasonOfADeadLetterIsSaidInChinese() {
        Matcher shown =
                Pattern.compile("transform\\(reason, \\[([^\\]]*)\\], \\[([^\\]]*)\\]")
                        .matcher(board("yq-pipeline").toString());
        assertThat(shown.find()).isTrue();

        assertThat(quoted(shown.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RejectReason.values()).map(RejectReason::code).toList());
        assertThat(quoted(shown.group(2))).allMatch(text -> text.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void everyTableThatTheJobWritesIsCalledInChinese() {
        JsonNode rows = panel(board("yq-pipeline"), "写入的行");
        for (String table : ProductionSinks.TABLES) {
            assertThat(rows.toString()).as(table).contains("/^" + table + "$/");
        }
    }

    @Test
    void everyStateIsSaid() {
        List<String> told = codes(Phase.PENDING, Phase.FIRING, Phase.RESOLVED, Phase.WITHDRAWN);
        assertThat(words(alerts, "状态流转", "进展").keySet()).containsExactlyInAnyOrderElementsOf(told);
        for (SourceState state : SourceState.values()) {
            assertThat(words(sources, "沉默来源", "状态")).containsEntry(state.code(), state.text());
            assertThat(defaults(sources, "来源状态")).containsEntry(state.code(), state.text());
        }
    }

    @Test
    void everyStateOfACaseIsSaidInItsWords() throws IOException {
        Map<String, String> words = words(board("yq-response"), "批示与督办办理", "进展");
        Matcher view =
                Pattern.compile("record\\.state\\),\\s*\\[([^\\]]*)],\\s*\\[([^\\]]*)]")
                        .matcher(sql("V033__cases.sql"));
        assertThat(view.find()).isTrue();
        for (CaseState state : CaseState.values()) {
            assertThat(words).containsEntry(state.code(), state.text());
        }
        assertThat(quoted(view.group(1)))
                .isEqualTo(Arrays.stream(CaseState.values()).map(CaseState::code).toList());
        assertThat(quoted(view.group(2)))
                .isEqualTo(Arrays.stream(CaseState.values()).map(CaseState::text).toList());
        Matcher ofAlert =
                Pattern.compile("toString\\(state\\), \\[([^\\]]*)], \\[([^\\]]*)]")
                        .matcher(alerts.toString());
        assertThat(ofAlert.find()).isTrue();
        List<String> codes = quoted(ofAlert.group(1));
        for (String code : codes) {
            assertThat(quoted(ofAlert.group(2)).get(codes.indexOf(code)))
                    .isEqualTo(CaseState.find(code).orElseThrow().text());
        }
    }

    @Test
    void everyStepOfACaseIsSaidInItsWords() {
        Matcher shown =
                Pattern.compile("toString\\(type\\), \\[([^\\]]*)], \\[([^\\]]*)]")
                        .matcher(board("yq-response").toString());
        assertThat(shown.find()).isTrue();
        List<EntryType> ofPeople =
                Arrays.stream(EntryType.values()).filter(type -> !type.isOfMachine()).toList();

        assertThat(quoted(shown.group(1)))
                .isEqualTo(ofPeople.stream().map(EntryType::code).toList());
        assertThat(quoted(shown.group(2)))
                .isEqualTo(ofPeople.stream().map(EntryType::text).toList());
    }

    @Test
    void everyChannelIsSaidInItsWordsOnEveryBoard() {
        Pattern shown = Pattern.compile("transform\\(channel, \\[([^\\]]*)\\], \\[([^\\]]*)\\]");
        int found = 0;
        for (String uid : List.of("yq-overview", "yq-topic", "yq-alerts")) {
            Matcher query = shown.matcher(board(uid).toString());
            while (query.find()) {
                found++;
                List<String> codes = quoted(query.group(1));
                assertThat(codes).as(uid).containsExactlyInAnyOrderElementsOf(Channels.all());
                assertThat(quoted(query.group(2)))
                        .as(uid)
                        .isEqualTo(codes.stream().map(Channels::name).toList());
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aMeasureIsSaidAsInNotices() throws IOException {
        Matcher words =
                Pattern.compile("transform\\(alert\\.measure,\\s*\\[([^\\]]*)],\\s*\\[([^\\]]*)]")
                        .matcher(sql("V031__words_on_boards.sql"));
        assertThat(words.find()).isTrue();
        List<String> codes = quoted(words.group(1));

        for (Measure measure : Measure.values()) {
            int place = codes.indexOf(measure.code());
            assertThat(place).as(measure.code()).isNotNegative();
            assertThat(quoted(words.group(2)).get(place)).isEqualTo(measure.noticeText());
        }
    }

    @Test
    void aPlatformIsCalledAsInThePlatformsFileWhereTheRegisterNamesNone() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (JsonNode platform : DeployFiles.yaml(PLATFORMS)) {
            for (JsonNode alias : platform.path("aliases")) {
                if (alias.asText().matches(".*\\p{IsHan}.*")) {
                    names.putIfAbsent(platform.path("code").asText(), alias.asText());
                }
            }
        }
        for (JsonNode source : DeployFiles.yaml(SOURCES)) {
            names.remove(source.path("platform").asText());
        }
        String sql = sql("V031__words_on_boards.sql");

        assertThat(names).isNotEmpty();
        names.forEach(
                (code, name) -> assertThat(sql).contains("('%s', '%s')".formatted(code, name)));
    }

    @Test
    void theDemoTellsOfItsSilentSourceByTheNameThatBoardsShow() {
        for (JsonNode source : DeployFiles.yaml(SOURCES)) {
            if (source.path("platform").asText().equals(Source.FALLS_SILENT.platform)) {
                assertThat(source.path("name").asText()).isEqualTo(Source.FALLS_SILENT_NAME);
                return;
            }
        }
        throw new AssertionError("not in the register");
    }

    @Test
    void deadlinesAreThoseTheDeliveryFileStartsFrom() throws IOException {
        String sql = sql("V022__alerts_in_words.sql");

        for (JsonNode deadline : DeployFiles.yaml(DELIVERY).path("deadlines")) {
            String hours = deadline.path("within").asText().replace("h", "");
            assertThat(sql)
                    .contains(
                            "%d, '%s', '%s')"
                                    .formatted(
                                            Duration.ofHours(Long.parseLong(hours)).toSeconds(),
                                            deadline.path("task").asText(),
                                            deadline.path("source").asText()));
        }
    }

    private static String sql(String migration) throws IOException {
        return Files.readString(DeployFiles.ROOT.resolve("sql").resolve(migration));
    }

    private static List<String> quoted(String list) {
        return Arrays.stream(list.split(",\\s*")).map(each -> each.replace("'", "")).toList();
    }

    /** The texts that a table shows for the values of a column. */
    private static Map<String, String> words(JsonNode board, String panel, String column) {
        for (JsonNode override : panel(board, panel).at("/fieldConfig/overrides")) {
            if (override.at("/matcher/options").asText().equals(column)) {
                for (JsonNode property : override.path("properties")) {
                    if (property.path("id").asText().equals("mappings")) {
                        return texts(property.path("value"));
                    }
                }
            }
        }
        return Map.of();
    }

    private static Map<String, String> defaults(JsonNode board, String panel) {
        return texts(panel(board, panel).at("/fieldConfig/defaults/mappings"));
    }

    private static Map<String, String> texts(JsonNode mappings) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : mappings.at("/0/options").properties()) {
            texts.put(value.getKey(), value.getValue().path("text").asText());
        }
        return texts;
    }

    private static JsonNode panel(JsonNode board, String title) {
        return board.findParents("gridPos").stream()
                .filter(panel -> panel.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no panel " + title));
    }

    private static JsonNode board(String uid) {
        return DeployFiles.yaml(DeployFiles.ROOT.resolve("grafana/dashboards/" + uid + ".json"));
    }

    private static List<String> codes(Enum<?>... values) {
        return Arrays.stream(values).map(BoardWordsTest::code).toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
