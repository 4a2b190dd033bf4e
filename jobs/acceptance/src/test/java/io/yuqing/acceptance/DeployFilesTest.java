/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What {@code deploy/} mounts, publishes and grants. Nothing here starts a container. */
class DeployFilesTest {
    private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW (v_\\w+)");
    private static final Pattern GRANT = Pattern.compile("GRANT SELECT ON yuqing\\.(v_\\w+)");

    @Test
    void everyYamlFileParses() {
        assertThat(DeployFiles.endingIn(".yaml")).hasSizeGreaterThan(6);
        for (Path file : DeployFiles.endingIn(".yaml")) {
            assertThat(DeployFiles.yaml(file)).as(file.toString()).isNotEmpty();
        }
    }

    @Test
    void noPortIsPublishedBeyondThisMachine() {
        for (JsonNode service : DeployFiles.compose().path("services")) {
            assertThat(DeployFiles.texts(service.path("ports")))
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(service.has("network_mode")).isFalse();
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
        JsonNode job = DeployFiles.flinkDeployment().at("/spec/podTemplate");
        assertMounted(arguments, "jobmanager", DeployFiles.composeMounts("jobmanager"));
        assertMounted(arguments, "taskmanager", DeployFiles.composeMounts("taskmanager"));
        assertMounted(arguments, "kubernetes", DeployFiles.kubernetesMounts(job));

        arguments.remove("privacy.key-file");
        JsonNode setup = DeployFiles.setupJob().at("/spec/template");
        assertMounted(arguments, "setup", DeployFiles.composeMounts("setup"));
        assertMounted(arguments, "kubernetes setup", DeployFiles.kubernetesMounts(setup));
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

    @Test
    void readersMayReadEveryViewAndNothingElse() throws Exception {
        TreeSet<String> views = new TreeSet<>();
        try (Stream<Path> files = Files.list(DeployFiles.ROOT.resolve("sql"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                VIEW.matcher(Files.readString(file)).results().forEach(m -> views.add(m.group(1)));
            }
        }
        assertThat(views).isNotEmpty();
        for (String user : List.of("yuqing_reader", "yuqing_analyst")) {
            List<String> grants = grants(user);
            assertThat(grants).allMatch(g -> GRANT.matcher(g).matches());
            assertThat(grants.stream().map(g -> g.substring("GRANT SELECT ON yuqing.".length())))
                    .as(user)
                    .containsExactlyInAnyOrderElementsOf(views);
        }
    }

    @Test
    void theReaderIsReadOnlyAndLimited() {
        String users = DeployFiles.text("clickhouse/users.xml");

        assertThat(users)
                .contains("<readonly>1</readonly>", "<changeable_in_readonly/>")
                .contains("<default remove=\"remove\"/>")
                .doesNotContain("<password>");
    }

    private static List<String> grants(String user) throws Exception {
        Element users =
                (Element)
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(DeployFiles.DEPLOY.resolve("clickhouse/users.xml").toFile())
                                .getElementsByTagName("users")
                                .item(0);
        NodeList queries =
                ((Element) users.getElementsByTagName(user).item(0)).getElementsByTagName("query");
        return java.util.stream.IntStream.range(0, queries.getLength())
                .mapToObj(i -> queries.item(i).getTextContent())
                .toList();
    }
}
