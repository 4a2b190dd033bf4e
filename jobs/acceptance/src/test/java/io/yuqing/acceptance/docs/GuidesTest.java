/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.domain.source.SourceState;
import io.yuqing.wire.item.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code knows by a word, a guide explains, in both languages. */
class GuidesTest {
    private static final Pattern METRIC = Pattern.compile("\"(yuqing_[a-z_]+)\"");
    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE IF NOT EXISTS ([a-z_]+)(?=\\s)");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReasonOfADeadLetterIsNamed(String language) {
        String text = Documents.guide(language, "operations").text();
        assertThat(RejectReason.values())
                .allSatisfy(reason -> assertThat(text).contains('`' + reason.code() + '`'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStateOfASourceIsNamed(String language) {
        String text = Documents.guide(language, "operations").text();
        assertThat(SourceState.values())
                .allSatisfy(
                        state ->
                                assertThat(text)
                                        .contains('`' + state.code() + "` " + state.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyMetricIsNamed(String language) {
        Set<String> metrics = new TreeSet<>();
        for (Path source : Documents.mainSources()) {
            METRIC.matcher(Documents.text(Documents.ROOT.resolve(source)))
                    .results()
                    .forEach(literal -> metrics.add(literal.group(1)));
        }
        String text = Documents.guide(language, "operations").text();
        assertThat(metrics)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(text).contains('`' + metric));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyFieldAndMeasureOfARuleIsExplained(String language) throws IOException {
        JsonNode fields = schema("rule").path("properties");
        String text = Documents.guide(language, "rules").text();
        List<String> words = new ArrayList<>(names(fields));
        fields.at("/measure/enum").forEach(measure -> words.add(measure.asText()));
        assertThat(words)
                .hasSizeGreaterThan(30)
                .allSatisfy(word -> assertThat(text).containsPattern("\\b" + word + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyFieldOfASilenceIsExplained(String language) throws IOException {
        String text = Documents.guide(language, "notices").text();
        assertThat(names(schema("silence").path("properties")))
                .filteredOn(field -> !field.equals("deleted"))
                .allSatisfy(field -> assertThat(text).containsPattern("\\b" + field + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyKeyOfTheDeliveryFileIsExplained(String language) throws IOException {
        JsonNode file = YAML.readTree(Documents.ROOT.resolve("deploy/delivery.yaml").toFile());
        String text = Documents.guide(language, "notices").text();
        assertThat(names(file))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(text).containsPattern("\\| `" + key + "[.`]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyKeyOfTheFileOfCasesIsExplained(String language) throws IOException {
        JsonNode file = YAML.readTree(Documents.ROOT.resolve("deploy/cases.yaml").toFile());
        String text = Documents.guide(language, "cases").text();
        List<String> keys = new ArrayList<>(names(file));
        file.path("deadlines").forEach(deadline -> keys.addAll(names(deadline)));
        assertThat(keys)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(text).containsPattern("\\| `.*\\b" + key + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyTableIsExplained(String language) {
        String text = Documents.guide(language, "boards").text();
        Set<String> tables = new TreeSet<>();
        for (Path file : Documents.statements()) {
            TABLE.matcher(Documents.text(Documents.ROOT.resolve(file)))
                    .results()
                    .forEach(table -> tables.add(table.group(1)));
        }
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(text).contains("| `" + table + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theDataSourceToCopyHasTheUidOfTheBoards(String language) throws IOException {
        List<String> blocks = Documents.guide(language, "boards").blocks("yaml");
        assertThat(blocks).hasSize(1);
        String uid = YAML.readTree(blocks.get(0)).at("/datasources/0/uid").asText();
        assertThat(uid).isNotEmpty();
        assertThat(Documents.text(Documents.ROOT.resolve("grafana/dashboards/yq-overview.json")))
                .contains('"' + uid + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyBoardIsNamed(String language) throws IOException {
        String text = Documents.guide(language, "boards").text();
        try (Stream<Path> boards = Files.list(Documents.ROOT.resolve("grafana/dashboards"))) {
            for (Path board : boards.toList()) {
                assertThat(text)
                        .contains("| " + YAML.readTree(board.toFile()).get("title").asText());
            }
        }
    }

    private static JsonNode schema(String name) throws IOException {
        return YAML.readTree(Documents.resource("/" + name + ".schema.json").text());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
