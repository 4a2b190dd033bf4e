/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prometheus asks every Flink process of the Compose file, at the port its reporter listens on. */
class PrometheusTest {
    private static final String FILE = "prometheus/prometheus.yaml";
    private static final StrictMapper MAPPER = new StrictMapper();

    /** The keys of Prometheus that are in use here. */
    record Settings(
            @JsonProperty("global") Global global,
            @JsonProperty("scrape_configs") List<Scrape> scrapes) {}

    record Global(@JsonProperty("scrape_interval") String interval) {}

    record Scrape(
            @JsonProperty("job_name") String name,
            @JsonProperty("static_configs") List<Group> groups) {}

    record Group(@JsonProperty("targets") List<String> targets) {}

    @Test
    void everyProcessOfOursIsAskedAtThePortOfItsMetrics() {
        Settings settings = read(DeployFiles.text(FILE));

        assertThat(TimeUtils.parseDuration(settings.global().interval()))
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(settings.scrapes().stream().flatMap(scrape -> scrape.groups().stream()))
                .flatMap(Group::targets)
                .containsExactlyInAnyOrder(
                        target("jobmanager"),
                        target("taskmanager"),
                        target("delivery-jobmanager"),
                        target("delivery-taskmanager"),
                        target("second-jobmanager"),
                        target("second-taskmanager"),
                        "gateway:" + gatewayPort());
    }

    private static String gatewayPort() {
        String listen =
                DeployFiles.yaml(DeployFiles.DEPLOY.resolve("gateway.yaml"))
                        .path("listen")
                        .asText();
        return listen.substring(listen.lastIndexOf(':') + 1);
    }

    private static String target(String service) {
        return service
                + ":"
                + DeployFiles.flinkProperties(service).get("metrics.reporter.prom.port");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scrape_configs: | scrape_config: | scrape_config is no field of Settings
                    scrape_interval: | scrape_intervall: | global.scrape_intervall is no field of Global
                    targets: | target: | scrape_configs[0].static_configs[0].target is no field of Group
                    job_name: flink-delivery | job_name: [flink] | scrape_configs[1].job_name:
                    """)
    void aSpoiledFileIsRefusedByFileAndField(String good, String spoiled, String refusal) {
        String text = DeployFiles.text(FILE);
        assertThat(text).contains(good);

        assertThatThrownBy(() -> read(text.replace(good, spoiled)))
                .hasMessageContaining(FILE + ": " + refusal);
    }

    private static Settings read(String text) {
        return MAPPER.read(FILE, YamlTree.parse(FILE, text), Settings.class);
    }
}
