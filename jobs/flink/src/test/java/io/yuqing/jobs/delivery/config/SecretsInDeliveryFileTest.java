/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret typed where its place, or something else, belongs is in no error. */
class SecretsInDeliveryFileTest {
    private static final String TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String ADDRESS =
            "https://oapi.example.com/robot/send?access_token=" + TOKEN;
    private static final String PASSWORD = "hunter2";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                "channels: ADDRESS",
                "channels: [ADDRESS]",
                "channels:\n  群: ADDRESS",
                "channels:\n  群: [wecom, TOKEN]",
                "channels:\n  - {kind: wecom, token: PASSWORD}",
                "channels:\n  群: {kind: ADDRESS}",
                "channels:\n  群: {kind: wecom, token: {value: PASSWORD}}",
                "channels:\n  群: {kind: wecom, token: [PASSWORD]}",
                "channels:\n  群: {kind: wecom, token: TOKEN}",
                "channels:\n  群: {kind: wecom, token: 'file:TOKEN'}",
                "channels:\n  群: {kind: wecom, token: 'file:ADDRESS'}",
                "channels:\n  群: {kind: wecom, url: 'ADDRESS', token: PASSWORD}",
                "channels:\n  群: {kind: wecom, keywords: {a: PASSWORD}, token: PASSWORD}",
                "channels:\n  群: {kind: wecom, mentions: [PASSWORD!], timeout: PASSWORD, rate: PASSWORD,"
                        + " max-bytes: PASSWORD, token: PASSWORD}",
                "channels:\n  群: {kind: mail, host: h, port: PASSWORD, security: PASSWORD, user: u,"
                        + " from: PASSWORD, to: PASSWORD}",
                "channels:\n  群: {kind: mail, host: {PASSWORD: x}, from: a@b.cn, to: a@b.cn}",
                "channels:\n  群: {kind: webhook, url: 'https://u:PASSWORD@h.cn/', secret: PASSWORD}",
                "channels:\n  群: {kind: wecom, ? 'ADDRESS'}",
                "channels:\n  群: {kind: wecom, token: 'PASSWORD}",
                "channels:\n  群:\n    kind: wecom\n   token: PASSWORD",
                "channels:\n  群: {kind: wecom token: PASSWORD}",
                "channels:\n  群: {kind: console}\ndepartments: ADDRESS",
                "channels:\n  群: {kind: console}\ndepartments: {网宣: ADDRESS}",
                "channels:\n  群: {kind: console}\ndepartments: {网宣: {channels: ['ADDRESS']}}",
                "channels:\n  'ADDRESS': {kind: console}\ndepartments: {网宣: {channels: 群}}",
                "channels:\n  群: {kind: console}\nfallback: 'ADDRESS'",
                "channels:\n  群: {kind: console}\nroutes: {token: PASSWORD}",
                "channels:\n  群: {kind: console}\nheartbeat: {to: TOKEN}",
                "zone: TOKEN",
                "'ADDRESS': x",
                "grouping: {window: {token: PASSWORD}}"
            })
    void nothingOfItIsShown(String text) throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(
                file,
                text.replace("ADDRESS", ADDRESS)
                        .replace("TOKEN", TOKEN)
                        .replace("PASSWORD", PASSWORD));

        FieldException refused =
                catchThrowableOfType(FieldException.class, () -> DeliveryFile.read(file, null));

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).doesNotContain(TOKEN, PASSWORD).isNotBlank();
        assertThat(refused.findings())
                .allSatisfy(
                        finding -> assertThat(finding.toString()).doesNotContain(TOKEN, PASSWORD));
        assertThat(refused.getCause()).isNull();
    }

    @Test
    void whatIsNoSecretIsShown() throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(
                file,
                """
                zone: Mars/Olympus
                channels:
                  群: {kind: wecom, token: "file:/run/secrets/channels/publicity-robot-sign"}
                departments:
                  网宣: {channels: 网宣群}
                fallback: 网宣
                """);

        FieldException refused =
                catchThrowableOfType(FieldException.class, () -> DeliveryFile.read(file, null));

        assertThat(refused.findings())
                .extracting(Finding::sentence)
                .contains("departments.网宣.channels = '网宣群' is no channel: use [群].")
                .anyMatch(text -> text.startsWith("zone = 'Mars/Olympus' is no time zone"))
                .anyMatch(text -> text.contains("file:/run/secrets/channels/publicity-robot-sign"));
    }

    @Test
    void aFileThatIsNoYamlIsToldByLine() throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, "channels:\n  群:\n    kind: wecom\n   token: hunter2\n");

        FieldException refused =
                catchThrowableOfType(FieldException.class, () -> DeliveryFile.read(file, null));

        assertThat(refused)
                .hasMessage("it is no YAML at line 4: correct blanks, colons and quotes there.");
    }
}
