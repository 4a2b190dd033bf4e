/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.jobs.config.ConfigFile;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.KafkaSetup;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.cases.CaseEntryJson;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Set-up of containers puts the file of cases in force: what its command says, on a real Kafka. */
@Timeout(180)
class SetUpOfCasesTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Pattern COMMAND =
            Pattern.compile("exec /bin/sh /usr/local/bin/yuqing ([^;]+);");
    private static final String OWN = "-of-set-up";

    @TempDir private Path folder;

    private static List<String> command(String script) {
        Matcher command = COMMAND.matcher(script);
        assertThat(command.find()).as(script).isTrue();
        return List.of(command.group(1).strip().split(" "));
    }

    private static List<String> ofCompose() {
        return command(DeployFiles.texts(DeployFiles.service("setup").path("entrypoint")).get(2));
    }

    @Test
    void composeAndKubernetesSayTheSameAndHaveWhatItNeeds() {
        assertThat(command(DeployFiles.setupPod().getContainers().get(0).getCommand().get(2)))
                .isEqualTo(ofCompose());
        assertThat(DeployFiles.composeMounts("setup"))
                .contains(
                        "/usr/local/bin/yuqing",
                        "/opt/yuqing/lib",
                        "/etc/yuqing-cases/cases.yaml",
                        "/etc/yuqing-cases/calendar");
        List<String> places =
                DeployFiles.setupPod().getVolumes().stream()
                        .filter(volume -> volume.getName().equals("cases"))
                        .flatMap(volume -> volume.getConfigMap().getItems().stream())
                        .map(item -> item.getPath())
                        .toList();
        assertThat(places).contains("cases.yaml");
        assertThat(places).allMatch(place -> Files.exists(DeployFiles.DEPLOY.resolve(place)));
        assertThat(places)
                .containsAll(
                        DeployFiles.endingIn(".json").stream()
                                .filter(file -> file.getParent().endsWith("calendar"))
                                .map(file -> "calendar/" + file.getFileName())
                                .toList());
    }

    @Test
    void theSameSettingsTwiceAreWrittenOnceAndOthersAgain() throws Exception {
        Path config = config();
        Configuration servers =
                ConfigFile.ofArguments(
                        "--config",
                        config.toString(),
                        "--kafka.bootstrap-servers",
                        KAFKA.bootstrap());
        new KafkaSetup(JobConfig.ofServers(servers), 1).run();
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Files.createDirectories(cases.resolve("calendar"));
        copy("cases.yaml", cases);
        copy("calendar/2026.json", cases);

        assertThat(settles(config, cases)).startsWith("已写入");
        assertThat(settles(config, cases)).startsWith("与现行设置相同，没有写入");
        assertThat(entries()).hasSize(1);
        assertThat(CaseEntryJson.read(entries().get(0).value(), 0, 1).settings())
                .isEqualTo(CasePlanFile.read(DeployFiles.DEPLOY.resolve("cases.yaml")));

        Path file = cases.resolve("cases.yaml");
        Files.writeString(file, Files.readString(file).replace("near: 25%", "near: 30%"));
        assertThat(settles(config, cases)).startsWith("已写入");
        assertThat(entries()).hasSize(2);
    }

    /** As the shipped one, with topics of its own. */
    private Path config() throws Exception {
        String shipped = Files.readString(DeployFiles.DEPLOY.resolve("config.yaml"));
        return Files.writeString(
                folder.resolve("config.yaml"),
                shipped.replaceAll("(?m)(: yuqing\\.[a-z-]+)$", "$1" + OWN));
    }

    private static void copy(String file, Path to) throws Exception {
        Files.copy(DeployFiles.DEPLOY.resolve(file), to.resolve(file));
    }

    private static List<ConsumerRecord<byte[], byte[]>> entries() {
        return KAFKA.readAll(JobOptions.KAFKA_TOPIC_CASE_ACTIONS.defaultValue() + OWN);
    }

    /** Runs what the container runs, with our places. */
    private static String settles(Path config, Path cases) {
        List<String> words = new ArrayList<>();
        for (String word : ofCompose()) {
            words.add(
                    word.replace("/etc/yuqing-cases", cases.toString())
                            .replace("/etc/yuqing/config.yaml", config.toString())
                            .replace("kafka:9092", KAFKA.bootstrap()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        new BufferedReader(new StringReader("")),
                        Map.of(),
                        Clock.systemUTC());
        int code = Main.run(terminal, words.toArray(new String[0]));
        assertThat(code).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }
}
