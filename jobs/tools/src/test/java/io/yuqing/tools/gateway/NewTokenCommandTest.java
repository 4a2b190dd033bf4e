/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.tools.ToolRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTokenCommandTest {
    @Test
    void shouldShowATokenAndTheLineOfItsHash() throws Exception {
        ToolRun run = ToolRun.of("token", "new", "云汀论坛采集", "yunting-bbs", "weibo");

        List<String> lines = run.out().lines().toList();
        GatewayToken token = new GatewayToken(lines.get(1));
        JsonNode entry = new YAMLMapper().readTree(lines.get(3)).get(0);
        assertThat(token.word()).hasSize(48);
        assertThat(entry.path("name").asText()).isEqualTo("云汀论坛采集");
        assertThat(entry.path("sha256").asText()).isEqualTo(token.sha256());
        assertThat(entry.path("platforms"))
                .extracting(JsonNode::asText)
                .containsExactly("yunting-bbs", "weibo");
        assertThat(run.code()).isZero();
    }

    @Test
    void shouldGiveATokenForAllPlatformsIfNoneIsNamed() {
        assertThat(ToolRun.of("token", "new", "portal").out()).contains("platforms: [\"*\"]");
    }

    @Test
    void shouldNeverGiveTheSameTwice() {
        assertThat(ToolRun.of("token", "new", "a").out())
                .isNotEqualTo(ToolRun.of("token", "new", "a").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\"b", "{a}"})
    void shouldRefuseANameThatTheGatewayWouldNotTake(String name) {
        ToolRun run = ToolRun.of("token", "new", name);

        assertThat(run.err()).startsWith("yuqing: 令牌的名称 '").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }
}
