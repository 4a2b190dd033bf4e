/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of {@code deploy/}, with the files that it names where a test can have them. */
class ShippedSettingsTest {
    private static final Path FILE = Layout.find().deployFile("gateway.yaml");

    @TempDir Path folder;

    @Test
    void theShippedFileIsReadAsItIs() throws IOException {
        GatewayConfig config = read(Files.readString(FILE));

        assertThat(config.listen().port()).isEqualTo(8090);
        assertThat(config.kafka().servers()).isEqualTo("kafka:9092");
        assertThat(config.topics().feedPositions()).isEqualTo("yuqing.feed-positions");
        assertThat(config.retention()).isEqualTo(Duration.ofHours(72));
        assertThat(config.tokens()).isEmpty();
    }

    /** Whoever takes away the sign of a comment there has what can be used. */
    @Test
    void itsExampleOfATokenIsOne() throws IOException {
        String text =
                Files.readString(FILE)
                        .replace("tokens: []\n# - {", "tokens:\n- {")
                        .replace("64 hexadecimal digits", "ab".repeat(32));

        assertThat(read(text).tokens())
                .singleElement()
                .satisfies(
                        token -> {
                            assertThat(token.name()).isEqualTo("云汀论坛采集");
                            assertThat(token.speaksFor("yunting-bbs")).isTrue();
                            assertThat(token.speaksFor("weibo")).isFalse();
                        });
    }

    private GatewayConfig read(String text) throws IOException {
        Path key = folder.resolve("edge.key");
        PrivacyKey.createFile(key);
        String here =
                text.replace("/run/privacy/edge_key", key.toString())
                        .replace(
                                "/etc/yuqing/platforms.yaml",
                                Layout.find().deployFile("platforms.yaml").toString());
        return GatewayFile.read(Files.writeString(folder.resolve("gateway.yaml"), here));
    }
}
