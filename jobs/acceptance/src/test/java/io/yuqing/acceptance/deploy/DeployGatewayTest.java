/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.time.Durations;
import io.yuqing.intake.feed.FeedsFile;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.wire.cases.LinkKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway in compose and Kubernetes; what its file means is read by a test of the gateway. */
class DeployGatewayTest {
    private static final JsonNode FILE =
            DeployFiles.yaml(DeployFiles.DEPLOY.resolve("gateway.yaml"));
    private static final JsonNode COMPOSE = DeployFiles.service("gateway");

    @TempDir Path secrets;
    @TempDir Path privacy;

    @Test
    void everyFileItsSettingsNameIsMounted() {
        List<String> named =
                List.of(FILE.path("edge_key_file").asText(), FILE.path("platforms_file").asText());
        assertMounted(named, DeployFiles.composeMounts("gateway"));
        assertMounted(named, DeployFiles.kubernetesMounts(pod()));
    }

    private static void assertMounted(List<String> named, List<String> mounts) {
        assertThat(named)
                .allMatch(file -> mounts.stream().anyMatch(m -> Path.of(file).startsWith(m)));
    }

    /** Off as shipped: they are of a county that is not there. */
    @Test
    void itsFeedsAreFeedsAndMountedWhereItWouldLook() throws Exception {
        Path shipped = DeployFiles.DEPLOY.resolve("feeds.yaml");
        assertThat(FeedsFile.read("feeds_file", shipped))
                .hasSize(2)
                .allMatch(feed -> feed.within() || feed.url().getHost().endsWith(".example.cn"));
        assertThat(FILE.has("feeds_file")).isFalse();
        String named =
                DeployFiles.text("gateway.yaml").replaceAll("(?s).*# feeds_file: (\\S+).*", "$1");
        assertMounted(List.of(named), DeployFiles.composeMounts("gateway"));
        assertMounted(List.of(named), DeployFiles.kubernetesMounts(pod()));
    }

    @Test
    void itAgreesWithTheJob() {
        Map<String, String> job =
                DeployFiles.flatten(DeployFiles.yaml(DeployFiles.DEPLOY.resolve("config.yaml")));
        Map<String, String> topics = DeployFiles.flatten(FILE.path("topics"));
        assertThat(topics).hasSize(13);
        topics.forEach(
                (topic, name) ->
                        assertThat(job)
                                .containsEntry("kafka.topics." + topic.replace('_', '-'), name));
        assertThat(Durations.parse(FILE.path("retention").asText()))
                .isEqualTo(JobOptions.WINDOW_RETENTION.defaultValue());
        assertThat(FILE.at("/kafka/bootstrap_servers").asText())
                .isEqualTo(
                        DeployFiles.jobArguments()
                                .get("compose jobmanager")
                                .get("kafka.bootstrap-servers"));
    }

    @Test
    void nobodyMaySendBeforeSomebodyWasGivenAToken() {
        assertThat(FILE.path("tokens").isEmpty()).isTrue();
    }

    @Test
    void inComposeItHasNoRightsAndWritesNowhere() {
        assertThat(COMPOSE.path("read_only").asBoolean()).isTrue();
        assertThat(DeployFiles.texts(COMPOSE.path("cap_drop"))).containsExactly("ALL");
        assertThat(DeployFiles.texts(COMPOSE.path("security_opt")))
                .contains("no-new-privileges:true");
        assertThat(COMPOSE.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(DeployFiles.texts(COMPOSE.path("volumes"))).allMatch(v -> v.endsWith(":ro"));
    }

    @Test
    void onKubernetesItHasNoRightsAndWritesNowhere() {
        assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod().getAutomountServiceAccountToken()).isFalse();
        assertThat(container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container().getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container().getSecurityContext().getCapabilities().getDrop())
                .containsExactly("ALL");
        assertThat(container().getVolumeMounts())
                .allMatch(m -> m.getMountPath().equals("/tmp") || m.getReadOnly());
        assertThat(container().getResources().getLimits()).containsKey("memory");
    }

    /**
     * The only secret it needs: who holds its container reads no table and opens no dead letter.
     */
    @Test
    void itHoldsTheEdgeKeyAlone() {
        assertThat(DeployFiles.texts(COMPOSE.path("secrets"))).containsExactly("edge_key");
        assertThat(DeployFiles.text("kubernetes/gateway-deployment.yaml"))
                .doesNotContain("clickhouse", "privacy_key", "yuqing-secrets");
    }

    /** Off as shipped; whoever wants it adds a file and takes out the signs of comment. */
    @Test
    void theDeskFindsItsSecretsWhereItWouldLook() throws Exception {
        assertThat(FILE.has("desk")).isFalse();
        JsonNode desk = new YAMLMapper().readTree(commented("desk")).path("desk");
        JsonNode more = DeployFiles.yaml(DeployFiles.DEPLOY.resolve("compose.desk.yaml"));
        List<String> secrets = DeployFiles.texts(more.at("/services/gateway/secrets"));

        assertThat(secrets).containsExactly("edge_key", "desk_key", "clickhouse_reader_password");
        assertThat(desk.path("session_key_file").asText()).isEqualTo("/run/privacy/desk_key");
        assertThat(desk.at("/clickhouse/password_file").asText())
                .isEqualTo("/run/secrets/clickhouse_reader_password");
        assertThat(desk.at("/clickhouse/user").asText()).isEqualTo("yuqing_reader");
        assertMounted(List.of("/run/privacy/desk_key"), DeployFiles.kubernetesMounts(pod()));
        DeployScripts.makeSecrets(this.secrets);
        start();
        assertThatCode(() -> PrivacyKey.fromFile(privacy.resolve("desk_key"), "session_key_file"))
                .doesNotThrowAnyException();
    }

    /** Off as shipped, too; the delivery job signs with the key that the gateway believes. */
    @Test
    void linksFindTheirKeyWhereTheyWouldLook() throws Exception {
        assertThat(FILE.has("cases")).isFalse();
        JsonNode cases =
                new YAMLMapper()
                        .readTree(
                                DeployFiles.text("gateway.yaml")
                                        .replaceAll("(?s).*\n# (cases: [^\n]*)\n.*", "$1"))
                        .path("cases");
        JsonNode link =
                new YAMLMapper()
                        .readTree(
                                DeployFiles.text("config.yaml")
                                        .replaceAll("(?s).*\n# (link: [^\n]*)\n.*", "$1"))
                        .path("link");
        JsonNode more = DeployFiles.yaml(DeployFiles.DEPLOY.resolve("compose.links.yaml"));

        assertThat(DeployFiles.texts(more.at("/services/gateway/secrets"))).contains("link_key");
        assertThat(DeployFiles.texts(more.at("/services/delivery-taskmanager/secrets")))
                .contains("link_key");
        assertThat(cases.path("link_key_file").asText()).isEqualTo("/run/privacy/link_key");
        assertThat(link.path("key-file").asText()).isEqualTo("/run/privacy/link_key");
        assertThat(link.path("url").asText()).isEqualTo(cases.path("public_url").asText());
        DeployScripts.makeSecrets(secrets);
        start();
        assertThatCode(() -> LinkKeyFile.read(privacy.resolve("link_key"), "link_key_file"))
                .doesNotThrowAnyException();
    }

    /** The lines of a key that stand in the file as a comment. */
    private static String commented(String key) {
        return DeployFiles.text("gateway.yaml")
                .replaceAll("(?s).*\n(# " + key + ":\n(#   [^\n]*\n)+).*", "$1")
                .replaceAll("(?m)^# ", "");
    }

    @Test
    void oneProcessPollsTheFeedsAndCountsTheRates() {
        assertThat(DeployFiles.gatewayDeployment().getSpec().replicas()).isEqualTo(1);
        assertThat(DeployFiles.gatewayDeployment().getSpec().strategy().type())
                .isEqualTo("Recreate");
        assertThat(COMPOSE.path("deploy").isMissingNode()).isTrue();
    }

    @Test
    void itIsAskedWhereItListens() {
        String listen = FILE.path("listen").asText();
        int port = Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));

        assertThat(COMPOSE.at("/healthcheck/test").toString())
                .contains("http://localhost:" + port + "/health");
        assertThat(DeployFiles.texts(COMPOSE.path("ports")))
                .containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(container().getPorts().get(0).getContainerPort()).isEqualTo(port);
        assertThat(container().getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health");
        ServicePort open = DeployFiles.gatewayService().getSpec().getPorts().get(0);
        assertThat(open.getPort()).isEqualTo(port);
        assertThat(open.getTargetPort().getStrVal())
                .isEqualTo(container().getPorts().get(0).getName());
        assertThat(DeployFiles.gatewayService().getSpec().getSelector())
                .isEqualTo(DeployFiles.gatewayDeployment().getSpec().selector().getMatchLabels())
                .isEqualTo(
                        DeployFiles.gatewayDeployment()
                                .getSpec()
                                .template()
                                .getMetadata()
                                .getLabels());
        assertThat(
                        DeployFiles.gatewayDeployment()
                                .getSpec()
                                .template()
                                .getMetadata()
                                .getAnnotations())
                .containsEntry("prometheus.io/port", Integer.toString(port));
    }

    @Test
    void itsCodeIsWhereTheToolLooksForIt() {
        String folder = "/opt/yuqing/gateway";
        assertThat(DeployFiles.text("tool")).contains(folder);
        for (String part : List.of("classes", "lib")) {
            assertThat(DeployFiles.composeMounts("gateway")).contains(folder + "/" + part);
            assertThat(DeployFiles.text("Dockerfile"))
                    .contains(
                            "COPY jobs/gateway/target/" + part + "/ " + folder + "/" + part + "/");
        }
        assertThat(DeployFiles.composeMounts("gateway")).contains("/usr/local/bin/yuqing");
        assertThat(container().getCommand()).containsExactly("yuqing", "gateway");
        assertThat(container().getArgs()).isEqualTo(DeployFiles.texts(COMPOSE.path("command")));
    }

    @Test
    void itTakesTheKeyThatMakeSecretsMade() throws Exception {
        DeployScripts.makeSecrets(secrets);
        assertThatCode(() -> PrivacyKey.fromFile(secrets.resolve("edge_key"), "edge_key_file"))
                .as("as it is mounted")
                .hasMessageContaining("others must not read it");

        start();
        assertThat(start()).isEqualTo("gateway --config a b.yaml\n");

        assertThatCode(() -> PrivacyKey.fromFile(privacy.resolve("edge_key"), "edge_key_file"))
                .doesNotThrowAnyException();
    }

    private String start() throws Exception {
        return DeployScripts.run(
                "start-gateway",
                Map.of(
                        "YUQING", "echo",
                        "SECRETS_FOLDER", secrets.toString(),
                        "PRIVACY_FOLDER", privacy.toString()),
                List.of("--config", "a b.yaml"));
    }

    /** A class path of its own, and words as they were given. */
    @Test
    void theToolOfTheImageRunsIt() throws Exception {
        Path java = Files.createDirectories(secrets.resolve("bin")).resolve("java");
        Files.write(java, "#!/bin/sh\necho \"$*\"\n".getBytes(UTF_8));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        String said =
                DeployScripts.run(
                        "tool",
                        Map.of("JAVA_HOME", secrets.toString(), "YUQING_GATEWAY", "/code"),
                        List.of("gateway", "--config", "a.yaml"));

        assertThat(said)
                .contains("-cp /code/classes:/code/lib/* io.yuqing.gateway.Main --config a.yaml");
    }

    private static PodSpec pod() {
        return DeployFiles.gatewayDeployment().pod();
    }

    private static Container container() {
        return pod().getContainers().get(0);
    }
}
