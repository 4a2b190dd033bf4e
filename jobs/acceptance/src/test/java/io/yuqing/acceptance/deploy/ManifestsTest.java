/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.kubernetes.operator.api.spec.FlinkDeploymentSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kubernetes and the operator have a place for everything the manifests say. */
class ManifestsTest {
    private static final Path FOLDER = DeployFiles.DEPLOY.resolve("kubernetes");

    @TempDir Path folder;

    @Test
    void everyManifestIsReadWithNothingLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> manifests = files.sorted().toList();
            assertThat(manifests).hasSize(7);
            for (Path manifest : manifests) {
                assertThat(Manifests.read(manifest).getMetadata().getName())
                        .as(manifest.toString())
                        .startsWith("yuqing-");
            }
        }
    }

    @Test
    void amountsOfMemoryAndStorageCanBeRead() {
        for (FlinkDeploymentSpec job :
                List.of(
                        DeployFiles.flinkDeployment(),
                        DeployFiles.deliveryDeployment(),
                        DeployFiles.secondDeployment())) {
            String memory = job.getJobManager().getResource().getMemory();
            assertThat(MemorySize.parse(memory).getMebiBytes()).isGreaterThan(512);
            assertThat(MemorySize.parse(job.getTaskManager().getResource().getMemory()))
                    .isGreaterThanOrEqualTo(MemorySize.parse(memory));
        }
        PersistentVolumeClaim storage =
                (PersistentVolumeClaim) Manifests.read(FOLDER.resolve("storage.yaml"));
        Quantity requested = storage.getSpec().getResources().getRequests().get("storage");
        assertThat(requested.getNumericalAmount()).isGreaterThan(BigDecimal.TEN.pow(9));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    flinkdeployment.yaml | entryClass: | entryClas: | spec.job.entryClas is no field of JobSpec
                    flinkdeployment.yaml | serviceAccount: | serviceAcount: | spec.serviceAcount is no field of FlinkDeploymentSpec
                    flinkdeployment.yaml | parallelism: 2 | parallelism: two | spec.job.parallelism:
                    flinkdeployment.yaml | parallelism: 2 | parallelism: "2" | spec.job.parallelism:
                    flinkdeployment.yaml | upgradeMode: savepoint | upgradeMode: safepoint | spec.job.upgradeMode:
                    flinkdeployment.yaml | numberOfTaskSlots: "2" | numberOfTaskSlots: 2 | spec.flinkConfiguration.taskmanager.numberOfTaskSlots:
                    flinkdeployment.yaml | flinkVersion: v2_2 | flinkVersion: v2_22 | spec.flinkVersion:
                    flinkdeployment.yaml | mountPath: /flink-state | mountpath: /flink-state | spec.podTemplate.spec.containers[0].volumeMounts[0].mountpath is no field of VolumeMount
                    flinkdeployment.yaml | v1beta1 | v1beta2 | apiVersion flink.apache.org/v1beta2 has no kind FlinkDeployment here
                    delivery-flinkdeployment.yaml | fsGroup: 9999 | fsGroup: flink | spec.podTemplate.spec.securityContext.fsGroup:
                    delivery-flinkdeployment.yaml | restartNonce: | restartNonse: | spec.restartNonse is no field of FlinkDeploymentSpec
                    setup-job.yaml | backoffLimit: | backOffLimit: | spec.backOffLimit is no field of JobSpec
                    setup-job.yaml | restartPolicy: OnFailure | restartPolicy: 3 | spec.template.spec.restartPolicy:
                    setup-job.yaml | defaultMode: 0440 | defaultMode: r--r----- | spec.template.spec.volumes[1].secret.defaultMode:
                    gateway-deployment.yaml | replicas: 1 | replica: 1 | spec.replica is no field of Spec
                    gateway-deployment.yaml | type: Recreate | type: [Recreate] | spec.strategy.type:
                    gateway-deployment.yaml | readinessProbe: | readynessProbe: | spec.template.spec.containers[0].readynessProbe is no field of Container
                    gateway-deployment.yaml | readOnlyRootFilesystem: true | readOnlyRootFileSystem: true | spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem is no field of SecurityContext
                    gateway-deployment.yaml | runAsUser: 9999 | runAsUser: flink | spec.template.spec.securityContext.runAsUser:
                    gateway-deployment.yaml | apps/v1 | apps/v2 | apiVersion apps/v2 has no kind Deployment here
                    gateway-service.yaml | targetPort: | targetport: | spec.ports[0].targetport is no field of ServicePort
                    storage.yaml | accessModes: | accessmodes: | spec.accessmodes is no field of PersistentVolumeClaimSpec
                    storage.yaml | accessModes: [ReadWriteMany] | accessModes: ReadWriteMany | spec.accessModes:
                    """)
    void aSpoiledManifestIsRefusedByFileAndField(
            String file, String good, String spoiled, String refusal) throws IOException {
        Path copy = spoil(file, good, spoiled);

        assertThatThrownBy(() -> Manifests.read(copy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + ": ")
                .hasMessageContaining(refusal);
    }

    @Test
    void aFieldThatIsGivenTwiceIsRefused() throws IOException {
        Path copy = spoil("storage.yaml", "spec:\n", "spec: {}\nspec:\n");

        assertThatThrownBy(() -> Manifests.read(copy))
                .hasMessageContaining("storage.yaml: ")
                .hasMessageContaining("duplicate key spec");
    }

    private Path spoil(String file, String good, String spoiled) throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        assertThat(text).contains(good);
        return Files.writeString(folder.resolve(file), text.replace(good, spoiled));
    }
}
