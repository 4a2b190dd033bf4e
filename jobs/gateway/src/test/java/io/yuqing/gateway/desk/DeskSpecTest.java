/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.local.junit.NodeRun;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser tests need a running desk; here they are read, and their judgement is tried. */
class DeskSpecTest {
    private static final Path FOLDER = Layout.find().root().resolve("jobs/gateway/e2e");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.spec.js",
                "hostile.js",
                "judge.js",
                "judge.test.js",
                "lockout.spec.js",
                "login.setup.js",
                "pages.js",
                "playwright.config.js",
                "seen.js"
            })
    void nodeCanParse(String file) throws IOException, InterruptedException {
        NodeRun.succeeds("--check", FOLDER.resolve(file).toString());
    }

    /** A page with a fault cannot pass, which is shown without a browser. */
    @Test
    void shouldLetNoBrokenPagePass() throws IOException, InterruptedException {
        NodeRun.succeeds("--test", FOLDER.resolve("judge.test.js").toString());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLookAtEverySection(Section section) throws IOException {
        assertThat(Files.readString(FOLDER.resolve("pages.js")))
                .contains("path: '" + section.path() + "'");
    }

    @Test
    void everyDependencyIsPinned() throws IOException {
        JsonNode dependencies =
                new ObjectMapper()
                        .readTree(FOLDER.resolve("package.json").toFile())
                        .path("devDependencies");

        assertThat(dependencies).isNotEmpty();
        dependencies.forEach(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
    }
}
