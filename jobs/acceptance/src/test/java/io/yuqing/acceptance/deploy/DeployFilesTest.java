/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/} mounts and publishes. Nothing here starts a container. */
class DeployFilesTest {
    @Test
    void everyYamlFileIsReadByATestOfThisPackageAndGivesNoKeyTwice() {
        assertThat(DeployFiles.endingIn(".yaml"))
                .allSatisfy(file -> assertThat(YamlTree.read(file)).isNotEmpty())
                .extracting(file -> DeployFiles.DEPLOY.relativize(file).toString())
                .containsExactlyInAnyOrder(
                        "cases.yaml", // DeployCasesTest
                        "compose.desk.yaml", // ComposeSchemaTest
                        "compose.links.yaml",
                        "compose.yaml",
                        "config.yaml", // JobFilesTest, with the next but gateway.yaml
                        "delivery-console.yaml",
                        "delivery.yaml",
                        "feeds.yaml",
                        "gateway.yaml", // DeployGatewayTest
                        "platforms.yaml",
                        "rules.yaml",
                        "sources.yaml",
                        "topics.yaml",
                        "kubernetes/delivery-flinkdeployment.yaml", // ManifestsTest
                        "kubernetes/flinkdeployment.yaml",
                        "kubernetes/gateway-deployment.yaml",
                        "kubernetes/gateway-service.yaml",
                        "kubernetes/second-flinkdeployment.yaml",
                        "kubernetes/setup-job.yaml",
                        "kubernetes/storage.yaml",
                        "maps/hotline.yaml", // ImportMapsTest
                        "prometheus/prometheus.yaml"); // PrometheusTest
    }

    @Test
    void noPortIsPublishedBeyondThisMachine() {
        for (JsonNode service : DeployFiles.compose().path("services")) {
            assertThat(DeployFiles.texts(service.path("ports")))
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(service.has("network_mode")).isFalse();
        }
    }

    /** It has no password: a web page on that machine could hand in a job. */
    @Test
    void noPortOfFlinkIsPublished() {
        for (JsonNode service : DeployFiles.compose().path("services")) {
            assertThat(DeployFiles.texts(service.path("ports")))
                    .noneMatch(port -> port.endsWith(":8081"));
        }
    }

    @Test
    void everyServiceThatStaysHasAHealthCheckAndAPinnedImage() {
        DeployFiles.compose()
                .path("services")
                .properties()
                .forEach(
                        service -> {
                            String image = service.getValue().path("image").asText();
                            assertThat(image).matches("[\\w./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*");
                            if (!service.getKey().equals("setup")) {
                                assertThat(service.getValue().at("/healthcheck/test"))
                                        .as(service.getKey())
                                        .isNotEmpty();
                            }
                        });
    }

    @Test
    void everyFileThatIsMountedExists() {
        for (JsonNode service : DeployFiles.compose().path("services")) {
            for (String volume : DeployFiles.texts(service.path("volumes"))) {
                String source = volume.substring(0, volume.indexOf(':'));
                boolean made = source.contains("/target/") || source.startsWith("./secrets/");
                if (source.startsWith(".") && !made) {
                    assertThat(DeployFiles.DEPLOY.resolve(source)).as(volume).exists();
                    assertThat(volume)
                            .as("a file of the repository is mounted read-only")
                            .endsWith(":ro");
                }
                if (!source.startsWith(".")) {
                    assertThat(DeployFiles.compose().path("volumes").has(source))
                            .as(volume)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyFileAnArgumentNamesIsMounted() {
        Map<String, String> arguments =
                new HashMap<>(DeployFiles.jobArguments().get("compose jobmanager"));
        PodSpec job = DeployFiles.flinkDeployment().getPodTemplate().getSpec();
        assertMounted(arguments, "jobmanager", DeployFiles.composeMounts("jobmanager"));
        assertMounted(arguments, "taskmanager", DeployFiles.composeMounts("taskmanager"));
        assertMounted(arguments, "kubernetes", DeployFiles.kubernetesMounts(job));

        Map<String, String> ofSetUp =
                new HashMap<>(DeployFiles.jobArguments().get("compose setup"));
        ofSetUp.remove("privacy.key-file");
        PodSpec setup = DeployFiles.setupPod();
        assertMounted(ofSetUp, "setup", DeployFiles.composeMounts("setup"));
        assertMounted(ofSetUp, "kubernetes setup", DeployFiles.kubernetesMounts(setup));
    }

    private static void assertMounted(
            Map<String, String> arguments, String where, List<String> mounts) {
        assertThat(arguments.values().stream().filter(value -> value.startsWith("/")))
                .as(where)
                .allMatch(file -> mounts.stream().anyMatch(m -> Path.of(file).startsWith(m)));
    }

    @Test
    void makeSecretsMakesEverySecretThatIsMounted(@TempDir Path folder) throws Exception {
        DeployScripts.makeSecrets(folder);

        for (JsonNode secret : DeployFiles.compose().path("secrets")) {
            Path name = Path.of(secret.path("file").asText()).getFileName();
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.size(folder.resolve("privacy_key"))).isGreaterThanOrEqualTo(32);
    }

    @Test
    void makeSecretsKeepsWhatIsThereAndWritesTheHashesOfIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("clickhouse_reader_password"), "chosen by hand");
        DeployScripts.makeSecrets(folder);

        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest("chosen by hand".getBytes(UTF_8)));
        assertThat(folder.resolve("clickhouse_reader_password")).hasContent("chosen by hand");
        assertThat(folder.resolve("clickhouse_passwords.xml")).content().contains(hash);
    }

    @Test
    void noSecretCanEnterTheRepositoryOrAnEnvironment() {
        assertThat(DeployFiles.text("secrets/.gitignore")).contains("\n*\n");
        for (JsonNode service : DeployFiles.compose().path("services")) {
            for (Map.Entry<String, String> variable :
                    DeployFiles.flatten(service.path("environment")).entrySet()) {
                if (variable.getKey().matches("(?i).*(password|secret|token|key).*")) {
                    assertThat(variable.getValue()).startsWith("/run/secrets/");
                }
            }
        }
    }
}
