/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.connector.notify.senders.Senders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {

    @TempDir Path folder;

    @Test
    void theMarkThatEditorsPutBeforeTheFirstCharacterIsNoPartOfASecret() throws Exception {
        assertThat(secret("\ufeffhush\n").readToken()).isEqualTo("hush");
        assertThat(secret("\ufeff 口令 \n").read()).isEqualTo("口令");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush密", "hu sh", "“hush”", "hush\u200b", "hush\u0000", "\ufeff"})
    void whatCannotStandInAnAddressOrAHeaderIsRefusedWithoutBeingShown(String content)
            throws IOException {
        SecretRef secret = secret(content);
        assertThatThrownBy(secret::readToken)
                .isInstanceOf(SecretUnreadableException.class)
                .hasMessageContaining(folder.toString())
                .message()
                .doesNotContain("hu");
    }

    @Test
    void aWebhookWithABadTokenIsAReceiptAndNoException() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "key");
        Path token = Files.writeString(folder.resolve("token"), "hush密");
        ChannelConfig config =
                new WebhookConfig(
                        "hook",
                        "http://127.0.0.1:9/x",
                        new SecretRef("file:" + key),
                        new SecretRef("file:" + token),
                        Duration.ofSeconds(10),
                        RateLimit.SIXTY_A_MINUTE);
        try (Sender sender = Senders.open(config)) {
            Receipt receipt = sender.send(Samples.small("x"));
            assertThat(receipt.reason()).isEqualTo(Reason.SETUP);
            assertThat(receipt.message()).doesNotContain("hush").contains(token.toString());
        }
    }

    private SecretRef secret(String content) throws IOException {
        return new SecretRef("file:" + Files.writeString(folder.resolve("place"), content));
    }
}
