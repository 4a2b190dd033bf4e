/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.yuqing.domain.field.FieldException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code deploy/} starts the delivery job. Nothing here starts a container. */
class DeployDeliveryTest {
    private static final String CHANNELS = "/run/secrets/channels";
    private static final Pattern SECRET = Pattern.compile("\"file:([^\"]+)\"");
    private static final Pattern BOARD =
            Pattern.compile("https?://[^/]+/d/([a-z-]+)\\?var-(\\w+)=\\{alert}");
    private static final List<String> SERVICES =
            List.of("delivery-jobmanager", "delivery-taskmanager");

    @TempDir Path made;

    @Test
    void everyArgumentIsAnOptionInCodeAndTheSameEverywhere() {
        Set<String> known =
                JobOptions.all().stream().map(ConfigOption::key).collect(Collectors.toSet());
        known.add("config");
        DeployFiles.deliveryArguments()
                .forEach((place, given) -> assertThat(known).as(place).containsAll(given.keySet()));
        assertThat(new HashSet<>(DeployFiles.deliveryArguments().values())).hasSize(1);
    }

    @Test
    void theConfigurationAndTheArgumentsMakeAJob() throws Exception {
        DeployScripts.makeSecrets(made);
        Map<String, String> values = new LinkedHashMap<>(arguments());
        values.remove("config");
        values.putAll(DeployFiles.flatten(DeployFiles.yaml(deployed("config.yaml"))));
        values.put(
                "clickhouse.password-file", made.resolve("clickhouse_writer_password").toString());
        for (String file : List.of("topics.file", "delivery.file")) {
            Path name = Path.of(values.get(file)).getFileName();
            values.put(file, deployed(name.toString()).toString());
        }

        JobConfig config = JobConfig.ofDelivery(Configuration.fromMap(values));

        assertThat(config.startTopics()).isNotEmpty();
        assertThat(config.get(JobOptions.BOARD_URL)).contains("{alert}");
    }

    @Test
    void everyFileAnArgumentOrAChannelNamesIsMounted() throws IOException {
        Set<String> named = new TreeSet<>(channelSecrets());
        arguments().values().stream().filter(value -> value.startsWith("/")).forEach(named::add);
        for (String service : SERVICES) {
            assertMounted(named, service, DeployFiles.composeMounts(service));
        }
        PodSpec pod = DeployFiles.deliveryDeployment().getPodTemplate().getSpec();
        assertMounted(named, "kubernetes", DeployFiles.kubernetesMounts(pod));
    }

    private static void assertMounted(Set<String> named, String where, List<String> mounts) {
        assertThat(named)
                .as(where)
                .allMatch(file -> mounts.stream().anyMatch(m -> Path.of(file).startsWith(m)));
    }

    @Test
    void makeSecretsMakesAFileForEverySecretOfTheShippedChannels() throws Exception {
        DeployScripts.makeSecrets(made);

        DeliverySetup setup = DeliveryFile.read(withSecretsIn(made.resolve("channels")), null);

        assertThat(channelSecrets()).hasSizeGreaterThan(5);
        assertThat(setup.channels()).hasSizeGreaterThan(5);
    }

    @Test
    void aChannelWithoutItsSecretKeepsTheJobFromStarting() throws IOException {
        Path file = withSecretsIn(made.resolve("nowhere"));

        assertThatThrownBy(() -> DeliveryFile.read(file, null))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("put the secret there");
    }

    @Test
    void makeSecretsSaysWhichAreStillEmptyAndKeepsWhatWasWritten() throws Exception {
        List<String> folder = List.of(made.toString());
        assertThat(DeployScripts.run("make-secrets", Map.of(), folder))
                .contains("EMPTY " + made.resolve("channels/office-robot"));

        Files.writeString(made.resolve("channels/office-robot"), "from the robot's page");

        assertThat(DeployScripts.run("make-secrets", Map.of(), folder))
                .contains("kept  " + made.resolve("channels/office-robot"));
        assertThat(made.resolve("channels/office-robot")).hasContent("from the robot's page");
    }

    @Test
    void noticesLinkToABoardThatTakesTheAlert() {
        Matcher link = BOARD.matcher(arguments().get("board.url"));
        assertThat(link.matches()).isTrue();
        Path board = DeployFiles.ROOT.resolve("grafana/dashboards/" + link.group(1) + ".json");
        assertThat(DeployFiles.yaml(board).at("/templating/list").findValuesAsText("name"))
                .contains(link.group(2));
    }

    @Test
    void composeAndKubernetesKeepStateAlikeAndApartFromTheAnalysis() {
        Map<String, String> compose =
                DeployOptionsTest.ofState(DeployFiles.flinkProperties("delivery-jobmanager"));
        Map<String, String> kubernetes = DeployFiles.deliveryDeployment().getFlinkConfiguration();

        assertThat(DeployOptionsTest.ofState(kubernetes)).isEqualTo(compose);
        assertThat(DeployOptionsTest.ofState(DeployFiles.flinkProperties("delivery-taskmanager")))
                .isEqualTo(compose);
        String folder =
                DeployFiles.service("delivery-jobmanager").at("/environment/STATE_FOLDER").asText();
        assertThat(compose.values().stream().filter(value -> value.startsWith("file:")))
                .hasSize(2)
                .allMatch(value -> value.startsWith("file://" + folder + "/"))
                .doesNotContainAnyElementsOf(DeployFiles.flinkProperties("jobmanager").values());
    }

    @Test
    void theJobIsInTheJarAndHasNoPrivacyKey() throws ClassNotFoundException {
        String job = DeployFiles.deliveryDeployment().getJob().getEntryClass();

        assertThat(DeployFiles.texts(DeployFiles.service(SERVICES.get(0)).path("command")))
                .contains(job);
        assertThat(Class.forName(job, false, getClass().getClassLoader()))
                .hasDeclaredMethods("main");
        for (String service : SERVICES) {
            assertThat(DeployFiles.service(service).toString()).doesNotContain("privacy");
        }
        assertThat(DeployFiles.deliveryDeployment().toString()).doesNotContain("privacy");
    }

    @Test
    void itRunsOnlyWhenItIsAskedFor() {
        for (String service : SERVICES) {
            assertThat(DeployFiles.texts(DeployFiles.service(service).path("profiles")))
                    .containsExactly("delivery");
        }
    }

    private static Map<String, String> arguments() {
        return DeployFiles.deliveryArguments().get("compose delivery-jobmanager");
    }

    private static Path deployed(String file) {
        return DeployFiles.DEPLOY.resolve(file);
    }

    private static Set<String> channelSecrets() throws IOException {
        return SECRET.matcher(Files.readString(deployed("delivery.yaml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The shipped delivery file, with its secrets where the test can have them. */
    private Path withSecretsIn(Path folder) throws IOException {
        String text = Files.readString(deployed("delivery.yaml"));
        return Files.writeString(
                made.resolve("delivery.yaml"), text.replace(CHANNELS, folder.toString()));
    }
}
