/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.kubernetes.operator.api.FlinkDeployment;
import org.apache.flink.kubernetes.operator.api.spec.FlinkDeploymentSpec;

/** The files of {@code deploy/}, read for the tests that hold them to the code. */
public final class DeployFiles {
    public static final Path ROOT = Path.of(System.getProperty("yuqing.root", "../.."));
    public static final Path DEPLOY = ROOT.resolve("deploy");

    /** What Flink's own entry point reads ends here; the rest belongs to the job. */
    static final String END_OF_FLINK_OPTIONS = "--";

    /** {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

    private static final YAMLMapper YAML = new YAMLMapper();

    private DeployFiles() {}

    /** As compose reads it without variables set. */
    static JsonNode compose() {
        return compose(text("compose.yaml"));
    }

    static JsonNode compose(String text) {
        return YamlTree.parse("compose.yaml", VARIABLE.matcher(text).replaceAll("$1"));
    }

    static JsonNode service(String name) {
        return compose().path("services").path(name);
    }

    static FlinkDeploymentSpec flinkDeployment() {
        return kubernetes("flinkdeployment.yaml", FlinkDeployment.class).getSpec();
    }

    static FlinkDeploymentSpec deliveryDeployment() {
        return kubernetes("delivery-flinkdeployment.yaml", FlinkDeployment.class).getSpec();
    }

    static FlinkDeploymentSpec secondDeployment() {
        return kubernetes("second-flinkdeployment.yaml", FlinkDeployment.class).getSpec();
    }

    static PodSpec setupPod() {
        return kubernetes("setup-job.yaml", Job.class).getSpec().getTemplate().getSpec();
    }

    static AppsDeployment gatewayDeployment() {
        return kubernetes("gateway-deployment.yaml", AppsDeployment.class);
    }

    static Service gatewayService() {
        return kubernetes("gateway-service.yaml", Service.class);
    }

    private static <T extends HasMetadata> T kubernetes(String file, Class<T> kind) {
        return kind.cast(Manifests.read(DEPLOY.resolve("kubernetes").resolve(file)));
    }

    static String text(String file) {
        try {
            return Files.readString(DEPLOY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with one of these endings, those of the module {@code local} left out. */
    static List<Path> endingIn(String... endings) {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(f -> !f.startsWith(DEPLOY.resolve("local")))
                    .filter(f -> Stream.of(endings).anyMatch(e -> f.toString().endsWith(e)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    public static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** {@code a: {b: c}} becomes {@code a.b = c}. */
    static Map<String, String> flatten(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", node, values);
        return values;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (!node.isObject()) {
            into.put(prefix, node.asText());
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            flatten(key, field.getValue(), into);
        }
    }

    /** The analysis job's arguments wherever it is started, by place. */
    static Map<String, Map<String, String>> jobArguments() {
        Map<String, Map<String, String>> places = new LinkedHashMap<>();
        places.put("compose setup", pairs(texts(service("setup").path("command"))));
        places.put("compose jobmanager", pairs(afterFlinkOptions("jobmanager")));
        places.put("kubernetes job", pairs(List.of(flinkDeployment().getJob().getArgs())));
        places.put("kubernetes setup", pairs(setupPod().getContainers().get(0).getArgs()));
        return places;
    }

    /** Likewise those of the delivery job. */
    static Map<String, Map<String, String>> deliveryArguments() {
        return Map.of(
                "compose delivery-jobmanager",
                pairs(afterFlinkOptions("delivery-jobmanager")),
                "kubernetes delivery",
                pairs(List.of(deliveryDeployment().getJob().getArgs())));
    }

    /** Likewise those of the second-reading job. */
    static Map<String, Map<String, String>> secondArguments() {
        return Map.of(
                "compose second-jobmanager",
                pairs(afterFlinkOptions("second-jobmanager")),
                "kubernetes second",
                pairs(List.of(secondDeployment().getJob().getArgs())));
    }

    private static List<String> afterFlinkOptions(String service) {
        List<String> command = texts(service(service).path("command"));
        return command.subList(command.indexOf(END_OF_FLINK_OPTIONS) + 1, command.size());
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            pairs.put(arguments.get(i).replaceFirst("^--", ""), arguments.get(i + 1));
        }
        return pairs;
    }

    /**
     * Where a container of compose finds files and folders, also what {@code start-flink} and
     * {@code start-gateway} put there.
     */
    static List<String> composeMounts(String name) {
        JsonNode service = service(name);
        List<String> targets = new ArrayList<>();
        texts(service.path("volumes")).forEach(volume -> targets.add(volume.split(":", -1)[1]));
        texts(service.path("secrets")).forEach(secret -> targets.add("/run/secrets/" + secret));
        String privacy = service.at("/environment/PRIVACY_FOLDER").asText();
        boolean inMemory =
                texts(service.path("tmpfs")).stream()
                        .anyMatch(place -> place.split(":", 2)[0].equals(privacy));
        for (String key : List.of("privacy_key", "edge_key")) {
            if (inMemory && targets.contains("/run/secrets/" + key)) {
                targets.add(privacy + "/" + key);
            }
        }
        return targets;
    }

    /** Likewise the first container of a pod. */
    static List<String> kubernetesMounts(PodSpec pod) {
        return pod.getContainers().get(0).getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .toList();
    }

    /** {@code FLINK_PROPERTIES} of a service. */
    static Map<String, String> flinkProperties(String service) {
        return flatten(yaml(service(service).at("/environment/FLINK_PROPERTIES").asText()));
    }
}
