/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Boards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser tests need a running Grafana; here they are only read. */
class EndToEndSpecTest {
    private static final Path FOLDER = Boards.ROOT.resolve("grafana/e2e");

    @ParameterizedTest
    @ValueSource(strings = {"boards.spec.js", "playwright.config.js"})
    void nodeCanParse(String file) throws IOException, InterruptedException {
        Process node =
                new ProcessBuilder("node", "--check", FOLDER.resolve(file).toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(output).isZero();
    }

    @Test
    void everyDependencyIsPinned() {
        JsonNode dependencies = Boards.read(FOLDER.resolve("package.json")).path("devDependencies");

        assertThat(dependencies).isNotEmpty();
        dependencies.forEach(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
    }
}
