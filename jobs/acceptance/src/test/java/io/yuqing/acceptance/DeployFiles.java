/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of {@code deploy/}, read for the tests that hold them to the code. */
final class DeployFiles {
    static final Path ROOT = Path.of(System.getProperty("yuqing.root", "../.."));
    static final Path DEPLOY = ROOT.resolve("deploy");

    /** What Flink's own entry point reads ends here; the rest belongs to the job. */
    static final String END_OF_FLINK_OPTIONS = "--";

    /** {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

    private static final YAMLMapper YAML = new YAMLMapper();

    private DeployFiles() {}

    /**
     * As compose reads it without variables set. Jackson leaves aliases ({@code *name}) as text, so
     * this file is read by SnakeYAML itself.
     */
    static JsonNode compose() {
        String text = VARIABLE.matcher(text("compose.yaml")).replaceAll("$1");
        return YAML.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    static JsonNode service(String name) {
        return compose().path("services").path(name);
    }

    static JsonNode flinkDeployment() {
        return yaml(DEPLOY.resolve("kubernetes/flinkdeployment.yaml"));
    }

    static JsonNode deliveryDeployment() {
        return yaml(DEPLOY.resolve("kubernetes/delivery-flinkdeployment.yaml"));
    }

    static JsonNode setupJob() {
        return yaml(DEPLOY.resolve("kubernetes/setup-job.yaml"));
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

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    static JsonNode yaml(String text) {
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
        places.put("kubernetes job", pairs(texts(flinkDeployment().at("/spec/job/args"))));
        places.put(
                "kubernetes setup",
                pairs(texts(setupJob().at("/spec/template/spec/containers/0/args"))));
        return places;
    }

    /** Likewise those of the delivery job. */
    static Map<String, Map<String, String>> deliveryArguments() {
        return Map.of(
                "compose delivery-jobmanager",
                pairs(afterFlinkOptions("delivery-jobmanager")),
                "kubernetes delivery",
                pairs(texts(deliveryDeployment().at("/spec/job/args"))));
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
     * Where a container of compose finds files and folders, also what {@code start-flink} puts
     * there.
     */
    static List<String> composeMounts(String name) {
        JsonNode service = service(name);
        List<String> targets = new ArrayList<>();
        texts(service.path("volumes")).forEach(volume -> targets.add(volume.split(":", -1)[1]));
        texts(service.path("secrets")).forEach(secret -> targets.add("/run/secrets/" + secret));
        String privacy = service.at("/environment/PRIVACY_FOLDER").asText();
        if (texts(service.path("tmpfs")).contains(privacy)
                && targets.contains("/run/secrets/privacy_key")) {
            targets.add(privacy + "/privacy_key");
        }
        return targets;
    }

    /** Likewise the first container of a pod. */
    static List<String> kubernetesMounts(JsonNode pod) {
        return pod.at("/spec/containers/0/volumeMounts").findValuesAsText("mountPath");
    }

    /** {@code FLINK_PROPERTIES} of a service. */
    static Map<String, String> flinkProperties(String service) {
        return flatten(yaml(service(service).at("/environment/FLINK_PROPERTIES").asText()));
    }
}
