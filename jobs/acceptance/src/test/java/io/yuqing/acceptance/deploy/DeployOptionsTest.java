/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.flink.FlinkSettings;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.entrypoint.EntrypointClusterConfigurationParserFactory;
import org.apache.flink.runtime.entrypoint.parser.CommandLineParser;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.junit.jupiter.api.Test;

/** Every option in {@code deploy/} is one the code or Flink knows. */
class DeployOptionsTest {
    private static final List<Class<?>> FLINK_OPTIONS =
            List.of(
                    CheckpointingOptions.class,
                    CoreOptions.class,
                    ExecutionOptions.class,
                    HeartbeatManagerOptions.class,
                    HighAvailabilityOptions.class,
                    JobManagerOptions.class,
                    MetricOptions.class,
                    RestartStrategyOptions.class,
                    RocksDBConfigurableOptions.class,
                    StateBackendOptions.class,
                    StateRecoveryOptions.class,
                    TaskManagerOptions.class,
                    WebOptions.class);

    /** Not options of Flink: read by the operator, or by a metrics reporter under its own name. */
    private static final String OF_OTHERS =
            "kubernetes\\.operator\\..+|metrics\\.reporter\\.prom\\..+";

    @Test
    void everyKeyOfTheJobsConfigurationIsAnOptionInCode() {
        assertThat(jobKeys()).containsAll(config().keySet());
    }

    @Test
    void theConfigurationNamesEveryTopicOfKafka() {
        assertThat(config().keySet())
                .containsAll(
                        jobKeys().stream().filter(key -> key.startsWith("kafka.topics.")).toList());
    }

    @Test
    void theConfigurationShowsTheDefaults() {
        Configuration written = new Configuration();
        config().forEach(written::setString);

        for (ConfigOption<?> option : JobOptions.all()) {
            if (written.containsKey(option.key())) {
                assertThat(written.getOptional(option).orElseThrow().toString())
                        .as(option.key())
                        .isEqualTo(String.valueOf(option.defaultValue()));
            }
        }
    }

    @Test
    void everyArgumentOfTheJobIsAnOptionInCode() {
        DeployFiles.jobArguments()
                .forEach(
                        (place, arguments) -> {
                            Set<String> keys = new HashSet<>(arguments.keySet());
                            assertThat(keys.remove("config")).as(place).isTrue();
                            assertThat(jobKeys()).as(place).containsAll(keys);
                        });
    }

    @Test
    void theJobIsStartedAlikeEverywhereAndSetUpOnlyDiffersByItsUserOfClickHouse() {
        Set<Map<String, String>> jobs = new HashSet<>();
        Set<Map<String, String>> setUps = new HashSet<>();
        DeployFiles.jobArguments()
                .forEach((place, given) -> (isSetUp(place) ? setUps : jobs).add(given));
        assertThat(jobs).hasSize(1);
        assertThat(setUps).hasSize(1);

        Map<String, String> expected = new HashMap<>(jobs.iterator().next());
        expected.put("clickhouse.user", "yuqing_migrator");
        expected.put("clickhouse.password-file", "/run/secrets/clickhouse_migrator_password");
        assertThat(setUps.iterator().next()).isEqualTo(expected);
    }

    @Test
    void noJobHoldsThePasswordThatCanDropTables() {
        for (String service :
                List.of(
                        "jobmanager",
                        "taskmanager",
                        "delivery-jobmanager",
                        "delivery-taskmanager",
                        "second-jobmanager",
                        "second-taskmanager",
                        "grafana")) {
            assertThat(DeployFiles.composeMounts(service))
                    .as(service)
                    .noneMatch(file -> file.contains("migrator"));
        }
        for (String manifest :
                List.of(
                        "kubernetes/flinkdeployment.yaml",
                        "kubernetes/delivery-flinkdeployment.yaml",
                        "kubernetes/second-flinkdeployment.yaml")) {
            assertThat(DeployFiles.text(manifest)).as(manifest).doesNotContain("migrator");
        }
    }

    private static boolean isSetUp(String place) {
        return place.endsWith(" setup");
    }

    @Test
    void flinkDoesNotTakeTheJobsArgumentsForItsOwn() throws Exception {
        for (String service : List.of("jobmanager", "delivery-jobmanager", "second-jobmanager")) {
            ofTheJobOnly(DeployFiles.texts(DeployFiles.service(service).path("command")));
        }
    }

    private static void ofTheJobOnly(List<String> command) throws Exception {
        int end = command.indexOf(DeployFiles.END_OF_FLINK_OPTIONS);
        List<String> ofTheJob = command.subList(end + 1, command.size());

        assertThat(leftForTheJob(command.subList(end, command.size()))).isEqualTo(ofTheJob);
        // Why the "--" is there: --config passes for an abbreviation of Flink's --configDir.
        assertThat(leftForTheJob(ofTheJob)).doesNotContain("--config");
    }

    /** What Flink's entry points hand on to the job. */
    private static List<String> leftForTheJob(List<String> arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--configDir", "/opt/flink/conf"));
        all.addAll(arguments);
        return List.of(
                new CommandLineParser<>(new EntrypointClusterConfigurationParserFactory())
                        .parse(all.toArray(new String[0]))
                        .getArgs());
    }

    @Test
    void everyFlinkOptionExistsInThisVersion() {
        Set<String> known = flinkKeys();
        assertThat(known).contains("execution.checkpointing.interval");

        for (Map<String, String> place :
                List.of(
                        DeployFiles.flinkProperties("jobmanager"),
                        DeployFiles.flinkProperties("taskmanager"),
                        DeployFiles.flinkProperties("delivery-jobmanager"),
                        DeployFiles.flinkProperties("delivery-taskmanager"),
                        DeployFiles.deliveryDeployment().getFlinkConfiguration(),
                        DeployFiles.flinkProperties("second-jobmanager"),
                        DeployFiles.flinkProperties("second-taskmanager"),
                        DeployFiles.secondDeployment().getFlinkConfiguration(),
                        kubernetesProperties())) {
            assertThat(place.keySet()).filteredOn(k -> !k.matches(OF_OTHERS)).isSubsetOf(known);
        }
    }

    @Test
    void composeAndKubernetesKeepStateAlike() {
        Map<String, String> compose = ofState(DeployFiles.flinkProperties("jobmanager"));

        assertThat(compose).containsEntry("state.backend.type", "rocksdb").hasSizeGreaterThan(8);
        assertThat(ofState(kubernetesProperties())).isEqualTo(compose);
        assertThat(ofState(DeployFiles.flinkProperties("taskmanager"))).isEqualTo(compose);
    }

    /** What was measured with the local Flink is what production runs with. */
    @Test
    void productionIsTunedAsTheLocalFlink() {
        assertThat(DeployFiles.flinkProperties("jobmanager"))
                .containsAllEntriesOf(FlinkSettings.TUNING);
        assertThat(DeployFiles.flinkProperties("taskmanager"))
                .containsAllEntriesOf(FlinkSettings.TUNING);
        assertThat(kubernetesProperties()).containsAllEntriesOf(FlinkSettings.TUNING);
        assertThat(DeployFiles.text("README.md")).contains(FlinkSettings.TUNING.keySet());
    }

    @Test
    void theMainsExist() throws ClassNotFoundException {
        String job = DeployFiles.flinkDeployment().getJob().getEntryClass();
        String setup =
                DeployFiles.texts(DeployFiles.service("setup").path("entrypoint")).toString();

        assertThat(DeployFiles.texts(DeployFiles.service("jobmanager").path("command")))
                .contains(job);
        assertThat(Class.forName(job, false, getClass().getClassLoader()))
                .hasDeclaredMethods("main");
        assertThat(setup).contains("io.yuqing.jobs.SetupMain");
        assertThat(Class.forName("io.yuqing.jobs.SetupMain", false, getClass().getClassLoader()))
                .hasDeclaredMethods("main");
    }

    private static Map<String, String> config() {
        return DeployFiles.flatten(DeployFiles.yaml(DeployFiles.DEPLOY.resolve("config.yaml")));
    }

    private static Set<String> jobKeys() {
        return JobOptions.all().stream().map(ConfigOption::key).collect(Collectors.toSet());
    }

    private static Map<String, String> kubernetesProperties() {
        return DeployFiles.flinkDeployment().getFlinkConfiguration();
    }

    static Map<String, String> ofState(Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(
                        p ->
                                p.getKey()
                                        .matches(
                                                "(state|execution|restart-strategy|heartbeat)\\..+"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> flinkKeys() {
        Set<String> keys = new HashSet<>();
        for (Class<?> options : FLINK_OPTIONS) {
            for (Field field : options.getFields()) {
                if (field.getType().equals(ConfigOption.class)) {
                    keys.add(key(field));
                }
            }
        }
        return keys;
    }

    private static String key(Field field) {
        try {
            return ((ConfigOption<?>) field.get(null)).key();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
