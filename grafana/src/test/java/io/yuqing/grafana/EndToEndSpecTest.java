/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.local.junit.NodeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser tests need a running Grafana; here they are read, and their judgement is tried. */
class EndToEndSpecTest {
    private static final Path FOLDER = Boards.ROOT.resolve("grafana/e2e");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boards.spec.js",
                "demo.js",
                "judge.js",
                "judge.test.js",
                "playwright.config.js",
                "seen.js"
            })
    void nodeCanParse(String file) throws IOException, InterruptedException {
        NodeRun.succeeds("--check", FOLDER.resolve(file).toString());
    }

    /** A board with an error cannot pass, which is shown without a browser. */
    @Test
    void shouldNotLetABrokenPanelPass() throws IOException, InterruptedException {
        NodeRun.succeeds("--test", FOLDER.resolve("judge.test.js").toString());
    }

    /** The panels that may be empty over the demo are ones that there are. */
    @Test
    void shouldNameOnlyPanelsThatThereAre() throws IOException {
        String demo = Files.readString(FOLDER.resolve("demo.js"));
        String titles =
                Boards.load().all().stream()
                        .map(Dashboard::json)
                        .map(JsonNode::toString)
                        .collect(joining());
        Matcher named = Pattern.compile("'([^']*\\p{IsHan}[^']*)'").matcher(demo);

        assertThat(named.results().map(result -> result.group(1)))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(titles).contains("\"title\":\"" + title + "\""));
    }

    @Test
    void everyDependencyIsPinned() {
        JsonNode dependencies = Boards.read(FOLDER.resolve("package.json")).path("devDependencies");

        assertThat(dependencies).isNotEmpty();
        dependencies.forEach(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
    }
}
