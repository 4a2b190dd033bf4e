/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sender of the guide sends, tries again, and says why it gives up. */
@Timeout(60)
class SenderToCopyTest {
    private static final Path GUIDES = guides();

    @TempDir private static Path folder;

    private final RecordingSender kafka = new RecordingSender();

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("push"), sender("en"));
        Files.writeString(folder.resolve("gateway.token"), OpenGateway.SECRET + "\n");
        Files.writeString(folder.resolve("wrong.token"), "wrong\n");
        Files.writeString(folder.resolve("posts.jsonl"), Lines.post("1") + "\n" + Lines.post("2"));
    }

    @Test
    void shouldBeTheSameInBothLanguagesAndFitOnAScreen() throws IOException {
        assertThat(sender("zh")).isEqualTo(sender("en")).hasLineCount(16);
    }

    @Test
    void shouldSendAgainUntilItIsTaken() throws Exception {
        assumeTrue(hasCurl(), "no curl on this machine");
        try (OpenGateway gateway = new OpenGateway(kafka)) {
            kafka.away(true);
            Process push = push(gateway, "gateway.token");
            kafka.waiting.await();
            kafka.away(false);

            assertThat(push.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(push.exitValue()).isZero();
            assertThat(kafka.items()).hasSize(2);
            assertThat(folder.resolve("posts.jsonl.receipt")).content().contains("\"accepted\":2");
        }
    }

    @Test
    void shouldSayWhyItGivesUp() throws Exception {
        assumeTrue(hasCurl(), "no curl on this machine");
        try (OpenGateway gateway = new OpenGateway(kafka)) {
            Process push = push(gateway, "wrong.token");

            assertThat(push.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(push.exitValue()).isEqualTo(1);
            assertThat(new String(push.getErrorStream().readAllBytes(), UTF_8))
                    .startsWith("posts.jsonl: 401 {\"error\":\"unauthorized\"")
                    .doesNotContain("wrong");
        }
    }

    private static Process push(OpenGateway gateway, String tokenFile) throws IOException {
        ProcessBuilder push = new ProcessBuilder("sh", "push", "posts.jsonl");
        push.directory(folder.toFile());
        push.environment().put("GATEWAY", gateway.address());
        push.environment().put("TOKEN_FILE", tokenFile);
        push.environment().put("no_proxy", "*");
        return push.start();
    }

    private static boolean hasCurl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "curl")));
    }

    private static String sender(String language) throws IOException {
        String guide = Files.readString(GUIDES.resolve(language).resolve("gateway.md"));
        int start = guide.indexOf("```sh\n") + "```sh\n".length();
        return guide.substring(start, guide.indexOf("```", start));
    }

    /** Beside the code, from wherever the test is started. */
    private static Path guides() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/en"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs");
    }
}
