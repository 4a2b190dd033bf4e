/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The versions in {@code deploy/} are those the tests ran with. */
class DeployVersionsTest {

    @Test
    void flinkIsTheVersionOfThePomEverywhere() throws IOException {
        String flink = pom("<flink.version>(.+)</flink.version>");
        String image = image("jobmanager");

        assertThat(image).startsWith("flink:" + flink + "-");
        for (String service :
                List.of(
                        "taskmanager",
                        "setup",
                        "delivery-jobmanager",
                        "delivery-taskmanager",
                        "second-jobmanager",
                        "second-taskmanager",
                        "gateway")) {
            assertThat(image(service)).as(service).isEqualTo(image);
        }
        assertThat(DeployFiles.text("Dockerfile")).contains("FROM " + image + "\n");
        String minor = flink.substring(0, flink.lastIndexOf('.')).replace('.', '_');
        for (String job :
                List.of(
                        "flinkdeployment.yaml",
                        "delivery-flinkdeployment.yaml",
                        "second-flinkdeployment.yaml")) {
            JsonNode manifest = YamlTree.read(DeployFiles.DEPLOY.resolve("kubernetes/" + job));
            assertThat(manifest.at("/spec/flinkVersion").asText()).isEqualTo("v" + minor);
        }
    }

    @Test
    void theEncodersRuntimeIsTheVersionOfThePomEverywhere() throws IOException {
        String jar =
                "onnxruntime-" + pom("<onnxruntime.version>(.+)</onnxruntime.version>") + ".jar";

        assertThat(DeployFiles.text("Dockerfile")).contains(" /opt/flink/lib/" + jar + "\n");
        for (String service : List.of("second-jobmanager", "second-taskmanager")) {
            assertThat(DeployFiles.composeMounts(service)).contains("/opt/flink/lib/" + jar);
        }
        for (String language : List.of("en", "zh")) {
            Path guide = DeployFiles.ROOT.resolve("docs/" + language + "/operations.md");
            assertThat(Files.readString(guide)).contains("`" + jar + "`");
        }
    }

    @Test
    void theImagesRunTheJavaTheCodeIsBuiltFor() throws IOException {
        String java = pom("<maven.compiler.release>(.+)</maven.compiler.release>");

        assertThat(image("jobmanager")).endsWith("-java" + java);
    }

    @Test
    void kafkaIsTheVersionOfThePom() throws IOException {
        assertThat(image("kafka"))
                .isEqualTo("apache/kafka:" + pom("<kafka.version>(.+)</kafka.version>"));
    }

    @Test
    void clickHouseIsTheVersionOfTheEmbeddedEngine() throws IOException {
        String engine =
                found(
                        Files.readString(DeployFiles.DEPLOY.resolve("local/chdb/package.json")),
                        "\"@chdb/lib-linux-x64-gnu\":\\s*\"([\\d.]+)");

        assertThat(image("clickhouse")).isEqualTo("clickhouse/clickhouse-server:" + engine);
    }

    @Test
    void theDatasourcePluginIsTheOneTheBoardsWereWrittenFor() throws IOException {
        String board =
                Files.readString(DeployFiles.ROOT.resolve("grafana/dashboards/yq-overview.json"));
        String plugin = found(board, "\"pluginVersion\": \"([\\d.]+)\"");

        assertThat(
                        DeployFiles.service("grafana")
                                .at("/environment/GF_PLUGINS_PREINSTALL_SYNC")
                                .asText())
                .isEqualTo("grafana-clickhouse-datasource@" + plugin);
    }

    @Test
    void kubernetesRunsTheImageTheDockerfileMakes() throws IOException {
        String version = pom("<version>(.+)-SNAPSHOT</version>");
        String image = "yuqing-jobs:" + version;

        assertThat(DeployFiles.text("Dockerfile")).contains("-t " + image + " ");
        assertThat(DeployFiles.flinkDeployment().getImage()).isEqualTo(image);
        assertThat(DeployFiles.deliveryDeployment().getImage()).isEqualTo(image);
        assertThat(DeployFiles.secondDeployment().getImage()).isEqualTo(image);
        assertThat(DeployFiles.gatewayDeployment().pod().getContainers().get(0).getImage())
                .isEqualTo(image);
        assertThat(DeployFiles.setupPod().getContainers().get(0).getImage()).isEqualTo(image);
    }

    private static String image(String service) {
        return DeployFiles.service(service).path("image").asText();
    }

    private static String pom(String pattern) throws IOException {
        return found(Files.readString(DeployFiles.ROOT.resolve("pom.xml")), pattern);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
