/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Compose file is one by the schema of the Compose specification. */
class ComposeSchemaTest {
    private static ComposeSchema schema;

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.exists(ComposeSchema.FOLDER) || System.getenv("CLICKHOUSE_URL") == null,
                "With CLICKHOUSE_URL set the build may have done without npm.");
        schema = ComposeSchema.installed();
    }

    @Test
    void theComposeFileFitsTheSchema() {
        assertThat(schema.problemsOf(DeployFiles.compose())).isEmpty();
    }

    @Test
    void whatTheDeskAddsToItFitsToo() {
        JsonNode desk = DeployFiles.yaml(DeployFiles.DEPLOY.resolve("compose.desk.yaml"));

        assertThat(schema.problemsOf(desk)).isEmpty();
    }

    @Test
    void whatLinksAddToItFitsToo() {
        JsonNode links = DeployFiles.yaml(DeployFiles.DEPLOY.resolve("compose.links.yaml"));

        assertThat(schema.problemsOf(links)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tmpfs: [/run/privacy] | tmpfss: [/run/privacy] | services.jobmanager: property 'tmpfss'
                    start_period: 60s | start_periode: 60s | services.grafana.healthcheck: property 'start_periode'
                    condition: service_healthy | condition: service_healty | services.taskmanager.depends_on.jobmanager.condition:
                    image: grafana/grafana:12.2.0 | image: [grafana] | services.grafana.image:
                    profiles: [delivery] | profiles: delivery | services.delivery-jobmanager.profiles:
                    ports: ["127.0.0.1:3000:3000"] | ports: { host: 3000 } | services.grafana.ports:
                    command: [taskmanager] | command: { run: taskmanager } | services.taskmanager.command:
                    privacy_key: { file: | privacy_key: { path: | secrets.privacy_key: property 'path'
                    services: | service: | property 'service'
                    """)
    void aSpoiledComposeFileIsRefusedByFileAndField(String good, String spoiled, String refusal) {
        String text = DeployFiles.text("compose.yaml");
        assertThat(text).contains(good);

        assertThat(schema.problemsOf(DeployFiles.compose(text.replace(good, spoiled))))
                .allMatch(problem -> problem.startsWith("compose.yaml: "))
                .anyMatch(problem -> problem.contains(refusal));
    }

    @Test
    void aServiceThatIsGivenTwiceIsRefused() {
        String text = DeployFiles.text("compose.yaml");

        assertThatThrownBy(() -> DeployFiles.compose(text + "\nsecrets: {}\n"))
                .hasMessageContaining("compose.yaml: ")
                .hasMessageContaining("duplicate key secrets");
    }
}
