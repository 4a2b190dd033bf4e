/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.secure.SecuredServers;
import io.yuqing.local.secure.Shown;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Commands with the job's own file, against servers that ask for TLS and a password. */
class SecuredCommandsTest {
    private static final List<String> TOPICS =
            List.of("yuqing.rules", "yuqing.topics", "yuqing.sources", "yuqing.silences");

    @TempDir static Path folder;
    private static SecuredServers servers;

    @BeforeAll
    static void start() throws Exception {
        servers =
                SecuredServers.start(
                        Files.createDirectories(folder.resolve("servers")),
                        Shown.EXPIRED,
                        Shown.FOREIGN);
        ConfigOptions options = new ConfigOptions();
        new CommandLine(options).parseArgs("--config", config(Shown.VALID, "password").toString());
        ToolServers reached = ToolServers.of(Terminal.ofProcess(), options);
        try (Admin admin = reached.kafka("").admin()) {
            admin.createTopics(
                            TOPICS.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList())
                    .all()
                    .get();
        }
        Migrations.run(reached.clickHouse("", null).endpoint(), Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule apply --yes RULES | 已应用 1 条",
                "rule list | 条",
                "topic list | Kafka 中共 0 条",
                "source delete --yes --revision 2 bbs | 已应用 1 条",
                "silence add --yes --topic water --for 2h --by 值班室 --because 演练 | 已应用 1 条",
                "alert explain 12345678 | 没有编号为 12345678 的预警",
                "status | 已读 0 条＝计入 0",
                "recount --from 2026-10-01 | 明细表是空的",
                "topic test TOPICS --clickhouse | 条目 0 条（ClickHouse https://",
                "dead-letter open yuqing.posts 0 1 | 死信表中没有 yuqing.posts/0/1",
            })
    void shouldReachTheServersWithTheFileOfTheJob(String line, String said) throws IOException {
        assertThat(run(line, config(Shown.VALID, "password")).text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "rule list, Kafka, kafka",
        "alert explain 12345678, ClickHouse, clickhouse",
        "status, ClickHouse, clickhouse",
    })
    void shouldSayInOneSentenceThatThePasswordIsWrong(String line, String server, String section)
            throws IOException {
        ToolRun run = run(line, config(Shown.VALID, "wrong-password"));

        assertThat(run.err())
                .startsWith("yuqing: " + server)
                .contains("不接受用户 'yuqing'；请核对 " + section + ".user")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "rule list, EXPIRED, 证书已过期",
        "rule list, FOREIGN, 不信任的机构签发；请把 kafka.ca-file",
        "alert explain 12345678, EXPIRED, 证书已过期",
        "alert explain 12345678, FOREIGN, 不信任的机构签发；请把 clickhouse.ca-file",
    })
    void shouldSayInOneSentenceWhatIsWrongWithTheCertificate(
            String line, Shown shown, String sentence) throws IOException {
        ToolRun run = run(line, config(shown, "password"));

        assertThat(run.err()).startsWith("yuqing: ").contains(sentence).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void shouldHintAtTlsAndPasswordWhenAServerHangsUpOnPlainWords() {
        ToolRun run = ToolRun.of("rule", "list", "--kafka", servers.bootstrap());

        assertThat(run.err()).contains("是否要求 TLS 或密码").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    private static ToolRun run(String line, Path config) throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(
                rules,
                "- {id: hot, revision: 1, name: 单帖跟帖, subject: thread, measure: comments,"
                        + " window: 1h, levels: {blue: 50}}\n");
        Path topics = folder.resolve("topics.yaml");
        Files.writeString(topics, "- {id: water, revision: 1, name: 停水, expression: 停水}\n");
        Stream<String> words =
                Stream.concat(
                        Stream.of(
                                line.replace("RULES", rules.toString())
                                        .replace("TOPICS", topics.toString())
                                        .split(" ")),
                        Stream.of("--config", config.toString()));
        return ToolRun.of(words.toArray(String[]::new));
    }

    private static Path config(Shown shown, String password) throws IOException {
        String access =
                "  user: %s\n  password-file: '%s'\n  ca-file: '%s'\n"
                        .formatted(
                                SecuredServers.USER,
                                servers.passwordFile().resolveSibling(password),
                                servers.caFile());
        return Files.writeString(
                Files.createTempFile(folder, "config", ".yaml"),
                "kafka:\n  bootstrap-servers: "
                        + servers.bootstrap(shown)
                        + "\n"
                        + access
                        + "clickhouse:\n  url: "
                        + servers.clickHouseUrl(shown)
                        + "\n"
                        + access);
    }
}
