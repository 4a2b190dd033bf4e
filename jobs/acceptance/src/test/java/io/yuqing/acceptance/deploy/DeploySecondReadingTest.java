/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.acceptance.bench.restart.RestartedReading;
import io.yuqing.jobs.SecondReadingJob;
import io.yuqing.jobs.config.JobConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code deploy/} starts the second-reading job. Nothing here starts a container. */
class DeploySecondReadingTest {
    /** Model, session and what the runtime allocates for a text of 128 pieces, three times over. */
    private static final MemorySize ENCODER = MemorySize.ofMebiBytes(180);

    /** Dictionaries, linear models and heads, twice over. */
    private static final MemorySize MODELS = MemorySize.ofMebiBytes(300);

    @TempDir Path made;

    @Test
    void theConfigurationAndTheArgumentsMakeAJobTheSameEverywhere() throws Exception {
        assertThat(new HashSet<>(DeployFiles.secondArguments().values())).hasSize(1);
        DeployScripts.makeSecrets(made);
        Map<String, String> values =
                new LinkedHashMap<>(DeployFiles.secondArguments().get("kubernetes second"));
        values.remove("config");
        values.putAll(
                DeployFiles.flatten(DeployFiles.yaml(DeployFiles.DEPLOY.resolve("config.yaml"))));
        values.put(
                "clickhouse.password-file", made.resolve("clickhouse_writer_password").toString());

        assertThat(JobConfig.ofSecondReading(Configuration.fromMap(values)).kafkaProperties())
                .isNotNull();
    }

    @Test
    void theJobIsTheSameEverywhereAndKeepsStateAlikeInAPlaceOfItsOwn() {
        assertThat(DeployFiles.secondDeployment().getJob().getEntryClass())
                .isEqualTo(SecondReadingJob.class.getName());
        assertThat(DeployFiles.texts(DeployFiles.service("second-jobmanager").path("command")))
                .contains(SecondReadingJob.class.getName());
        Map<String, String> compose =
                DeployOptionsTest.ofState(DeployFiles.flinkProperties("second-jobmanager"));
        Map<String, String> kubernetes =
                DeployOptionsTest.ofState(DeployFiles.secondDeployment().getFlinkConfiguration());
        assertThat(compose.get("execution.checkpointing.dir"))
                .isEqualTo("file:///flink-state/second/checkpoints");
        assertThat(kubernetes).containsAllEntriesOf(compose);
        assertThat(
                        DeployFiles.service("second-jobmanager")
                                .at("/environment/STATE_FOLDER")
                                .asText())
                .isEqualTo("/flink-state/second");
    }

    @Test
    void itHoldsNoSecretButThePasswordOfTheWriterAndIsStartedOnlyWhenAskedFor() {
        for (String service : List.of("second-jobmanager", "second-taskmanager")) {
            assertThat(DeployFiles.texts(DeployFiles.service(service).path("secrets")))
                    .containsExactly("clickhouse_writer_password");
            assertThat(DeployFiles.texts(DeployFiles.service(service).path("profiles")))
                    .containsExactly("second-reading");
        }
        assertThat(DeployFiles.secondDeployment().toString()).doesNotContain("privacy");
    }

    @Test
    void theTaskManagerHasRoomForTheModelOutsideTheHeapAndForTheDictionariesInIt() {
        for (Map<String, String> settings : taskManagers()) {
            TaskExecutorProcessSpec memory =
                    TaskExecutorProcessUtils.processSpecFromConfig(Configuration.fromMap(settings));
            assertThat(memory.getTaskOffHeapSize()).isGreaterThanOrEqualTo(ENCODER);
            assertThat(memory.getTaskHeapSize()).isGreaterThanOrEqualTo(MODELS);
        }
    }

    @Test
    void theBenchOfRestartsHasTheTaskManagerOfTheDeployment() {
        assertThat(taskManagers())
                .allSatisfy(
                        settings ->
                                assertThat(settings)
                                        .containsAllEntriesOf(RestartedReading.DEPLOYED));
    }

    /** Their settings in Compose and on Kubernetes. */
    private static List<Map<String, String>> taskManagers() {
        Map<String, String> kubernetes =
                new HashMap<>(DeployFiles.secondDeployment().getFlinkConfiguration());
        kubernetes.put(
                TaskManagerOptions.TOTAL_PROCESS_MEMORY.key(),
                DeployFiles.secondDeployment().getTaskManager().getResource().getMemory());
        return List.of(DeployFiles.flinkProperties("second-taskmanager"), kubernetes);
    }
}
