/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.nlp.topic.TopicForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SpelledFiltersTest {
    private static final Path PLATFORMS =
            Path.of(System.getProperty("yuqing.root", "../.."), "deploy", "platforms.yaml");

    @Test
    void aFilterMayNamePlatformsByAliasAndRegionsInAnySpelling() throws ControlException {
        Assumptions.assumeTrue(PLATFORMS.toFile().exists(), PLATFORMS + " is not here");
        Platforms platforms = PlatformsFile.read("platforms.file", PLATFORMS);
        var topic =
                TopicCodec.spelled(
                        TopicForm.read(
                                Map.of(
                                        "id",
                                        "t",
                                        "name",
                                        "t",
                                        "expression",
                                        "停水",
                                        "platforms",
                                        List.of("新浪微博", "云汀论坛", "Somewhere"),
                                        "regions",
                                        List.of("四川省", "云汀街道", "其他"))),
                        platforms);
        assertThat(topic.platforms())
                .containsExactlyInAnyOrder("weibo", "yunting-bbs", "somewhere");
        assertThat(topic.regions()).containsExactlyInAnyOrder("四川", "云汀街道", "其他");
    }

    @Test
    void theShippedPlatformsKnowOnePostOfThreeExports() throws ControlException {
        Assumptions.assumeTrue(PLATFORMS.toFile().exists(), PLATFORMS + " is not here");
        Platforms platforms = PlatformsFile.read("platforms.file", PLATFORMS);
        assertThat(platforms.postAt("weibo", "https://weibo.com/123/N5xYz")).isEqualTo("N5xYz");
        assertThat(platforms.postAt("weibo", "https://m.weibo.cn/status/N5xYz")).isEqualTo("N5xYz");
        assertThat(platforms.channel("yunting-news")).isEqualTo("news_comment");
    }
}
