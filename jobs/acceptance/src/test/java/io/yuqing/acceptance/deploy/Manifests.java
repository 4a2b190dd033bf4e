/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.kubernetes.operator.api.FlinkDeployment;
import org.apache.flink.kubernetes.operator.api.spec.FlinkVersion;

/**
 * Reads a file of {@code deploy/kubernetes/} into the class of its kind: {@code FlinkDeployment} is
 * the operator's own, the others are those of a Kubernetes client.
 */
final class Manifests {
    private static final List<Class<? extends HasMetadata>> KINDS =
            List.of(
                    FlinkDeployment.class,
                    Job.class,
                    PersistentVolumeClaim.class,
                    AppsDeployment.class,
                    Service.class);

    private static final StrictMapper MAPPER = new StrictMapper(new NewerFlink());

    private Manifests() {}

    /**
     * @throws IllegalArgumentException naming file and field if the kind has no such field, or the
     *     field no such value
     */
    static HasMetadata read(Path file) {
        String name = file.getFileName().toString();
        JsonNode tree = YamlTree.read(file);
        return MAPPER.read(name, tree, kind(name, tree));
    }

    private static Class<? extends HasMetadata> kind(String name, JsonNode tree) {
        String version = tree.path("apiVersion").asText();
        String kind = tree.path("kind").asText();
        return KINDS.stream()
                .filter(type -> HasMetadata.getApiVersion(type).equals(version))
                .filter(type -> HasMetadata.getKind(type).equals(kind))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s: apiVersion %s has no kind %s here"
                                                .formatted(name, version, kind)));
    }

    /** A Flink that the operator knows from 1.13 on; the API classes are those of 1.10. */
    private static final class NewerFlink extends DeserializationProblemHandler {
        private static final String VERSION = "v2_2";

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String problem) {
            return type == FlinkVersion.class && value.equals(VERSION) ? null : NOT_HANDLED;
        }
    }
}
