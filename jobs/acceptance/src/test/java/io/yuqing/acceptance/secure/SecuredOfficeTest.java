/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.secure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.secure.SecuredServers;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that is started with the job's config file, against a Kafka that asks for SASL_SSL and
 * a ClickHouse that asks for TLS and a password.
 */
class SecuredOfficeTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String POST =
            """
            {"id":"p1","platform":"demo","channel":"forum","kind":"original","root_id":"p1",
             "parent_id":null,"author":"a","published_at":"%s","title":null,"text":"今天城南片区停水",
             "url":null}
            """;
    private static final String ALERT =
            """
            {"alert_id":"a1","rule_id":"hot","rule_name":"一小时热度很高","subject_kind":"topic",
             "subject_id":"water","subject_name":"城南停水","level":"red","state":"firing",
             "started_at":"%1$s","fired_at":"%1$s","window_end":"%1$s","measure":"comments","window":"1h",
             "value":1200,"threshold":1000,"evidence":{},"labels":{},"version":1}
            """;

    private static final Instant NOW = Instant.now();

    @TempDir static Path folder;
    private static SecuredOffice office;

    @BeforeAll
    static void openOffice() throws IOException {
        office = SecuredOffice.open(folder);
        office.main("SetupMain", office.config()).awaitSuccess(LIMIT);
    }

    @AfterAll
    static void closeOffice() {
        office.close();
    }

    @Test
    void shouldRunBothJobsWithoutWritingAPasswordAnywhere() throws Exception {
        office.send(KafkaTopics.POSTS, POST.formatted(NOW));
        office.send(KafkaTopics.POSTS, "no JSON");
        office.send(KafkaTopics.ALERTS, ALERT.formatted(NOW).replace("\n", ""));
        ChildProcess analysis = office.analysis();
        ChildProcess delivery = office.delivery();

        analysis.awaitReady(LIMIT, () -> office.count("items") == 1);
        analysis.awaitReady(LIMIT, () -> office.count("dead_letters") == 1);
        analysis.awaitReady(LIMIT, () -> office.records(KafkaTopics.DEAD_LETTERS) == 1);
        delivery.awaitReady(LIMIT, () -> office.notices().contains("城南停水"));
        delivery.awaitReady(LIMIT, () -> office.count("v_deliveries") > 0);

        assertThat(filesThatHold(SecuredServers.PASSWORD))
                .containsExactlyInAnyOrder("accounts", "password", "wrong-password");
    }

    /** The broker of the office is only read: the backtest runs on servers of its own. */
    @Test
    void shouldTryRulesOnTheHistoryOfTheOffice() throws Exception {
        // The same item in both tests, whichever runs first: the job takes it once.
        office.send(KafkaTopics.POSTS, POST.formatted(NOW));
        Path rules =
                Files.writeString(
                        folder.resolve("tried.yaml"),
                        "- {id: tried, revision: 1, name: 试, subject: topic, measure: total,"
                                + " window: 1h, levels: {blue: 1}}\n");
        String said = office.tool("backtest", "--kafka", "--rules", rules.toString());

        assertThat(said)
                .contains("历史来源：Kafka " + office.bootstrap())
                .contains("新增 tried")
                .endsWith("exit code 0");
    }

    /** One line a command: its main, its arguments, and a part of what it says. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SetupMain | --setup.partitions 4 | Kafka topics created: []",
            })
    void shouldServeACommandThatIsGivenTheConfigFile(String main, String arguments, String said) {
        ChildProcess command = office.main(main, office.config(), arguments.split(" ", -1));
        command.awaitSuccess(LIMIT);
        assertThat(command.output()).contains(said);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "SetupMain, kafka, Kafka",
        "SetupMain, clickhouse, ClickHouse",
    })
    void shouldEndWithOneSentenceWhenThePasswordIsWrong(String main, String section, String server)
            throws IOException {
        ChildProcess command = office.main(main, office.configWithWrongPassword(section));
        assertThat(command.awaitExit(LIMIT)).hasValue(2);
        List<String> said = command.output().lines().toList();
        assertThat(said).noneMatch(line -> line.startsWith("\tat "));
        assertThat(said.get(said.size() - 1))
                .startsWith(server + " at ")
                .endsWith(
                        (" does not let user 'yuqing' in; correct %1$s.user, or the password in the"
                                        + " file that %1$s.password-file names.")
                                .formatted(section));
    }

    private static List<String> filesThatHold(String secret) throws IOException {
        List<String> holding = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isRegularFile() && holds(file, secret)) {
                            holding.add(folder.relativize(file).toString());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** Servers and jobs run, and remove files of theirs meanwhile. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
        return holding;
    }

    private static boolean holds(Path file, String secret) throws IOException {
        try {
            return new String(Files.readAllBytes(file), UTF_8).contains(secret);
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        }
    }
}
