/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final Path PROVISIONING = Boards.ROOT.resolve("grafana/provisioning");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    @Test
    void theBoardsFolderIsReadOnlyAndItsUidNeverChanges() throws IOException {
        JsonNode provider = yaml("dashboards/yuqing.yaml").path("providers").path(0);

        assertThat(provider.path("folder").asText()).isEqualTo("舆情监测");
        assertThat(provider.path("folderUid").asText()).isEqualTo("yq");
        assertThat(provider.path("allowUiUpdates").asBoolean(true)).isFalse();
        assertThat(provider.path("disableDeletion").asBoolean()).isTrue();
    }

    @Test
    void theBoardsAreMountedWhereTheProviderLooks() throws IOException {
        String path =
                yaml("dashboards/yuqing.yaml").at("/providers/0/options/path").asText("(none)");

        assertThat(grafanaService().path("volumes"))
                .anyMatch(v -> v.asText().equals("../grafana/dashboards:" + path + ":ro"));
    }

    @Test
    void everyBoardStartsWithTheProvisionedDatasource() throws IOException {
        JsonNode source = yaml("datasources/clickhouse.yaml").path("datasources").path(0);

        assertThat(source.path("type").asText()).isEqualTo("grafana-clickhouse-datasource");
        for (Dashboard board : Boards.load().all()) {
            JsonNode current = board.variable("datasource").orElseThrow().path("current");
            assertThat(current.path("value").asText())
                    .as(board.file())
                    .isEqualTo(source.path("uid").asText());
        }
    }

    @Test
    void everyBoardOfMetricsStartsWithTheProvisionedPrometheus() throws IOException {
        JsonNode source = yaml("datasources/prometheus.yaml").path("datasources").path(0);

        assertThat(source.path("type").asText()).isEqualTo("prometheus");
        assertThat(Boards.load().all())
                .flatMap(board -> board.variable("metrics").stream().toList())
                .isNotEmpty()
                .allMatch(
                        variable ->
                                variable.at("/current/value")
                                        .asText()
                                        .equals(source.path("uid").asText()));
    }

    @Test
    void theMapIsMountedWhereTheBoardLooks() throws IOException {
        String file =
                Boards.load().get("yq-overview").panels().stream()
                        .map(panel -> panel.at("/options/basemap/config/src").asText())
                        .filter(src -> !src.isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(grafanaService().path("volumes"))
                .anyMatch(
                        v ->
                                v.asText()
                                        .equals(
                                                "../grafana/maps:/usr/share/grafana/"
                                                        + file.replace("/county.geojson", "")
                                                        + ":ro"));
    }

    @Test
    void theDatasourceLogsInAsAReaderWithAPasswordFromAFile() throws IOException {
        JsonNode source = yaml("datasources/clickhouse.yaml").path("datasources").path(0);

        assertThat(source.at("/secureJsonData/password").asText())
                .isEqualTo("$__file{/run/secrets/clickhouse_reader_password}");
        assertThat(source.at("/jsonData/username").asText()).isEqualTo("yuqing_reader");
        // The old key "database" is ignored by the plugin: queries would run in "default".
        assertThat(source.path("jsonData").has("database")).isFalse();
        assertThat(source.path("jsonData").has("defaultDatabase")).isTrue();
    }

    @Test
    void everyVariableOfTheProvisioningIsSetInTheComposeFile() throws IOException {
        Set<String> set = new HashSet<>();
        grafanaService().path("environment").fieldNames().forEachRemaining(set::add);

        for (Path file : files()) {
            List<String> used =
                    VARIABLE.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .map(v -> v.substring(2, v.length() - 1))
                            .toList();
            assertThat(set).as(file.toString()).containsAll(used);
        }
    }

    @Test
    void noProvisioningFileHoldsAPassword() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readAllLines(file))
                    .filteredOn(line -> line.strip().startsWith("password"))
                    .allMatch(line -> line.contains("$__file{"));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PROVISIONING)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList();
        }
    }

    private static JsonNode grafanaService() throws IOException {
        return yamlAt(Boards.ROOT.resolve("deploy/compose.yaml")).at("/services/grafana");
    }

    private static JsonNode yaml(String file) throws IOException {
        return yamlAt(PROVISIONING.resolve(file));
    }

    private static JsonNode yamlAt(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }
}
