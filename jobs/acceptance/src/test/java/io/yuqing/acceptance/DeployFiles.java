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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final YAMLMapper YAML = new YAMLMapper();

    private DeployFiles() {}

    /** Jackson leaves aliases ({@code *name}) as text, so this file is read by SnakeYAML itself. */
    static JsonNode compose() {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("compose.yaml"));
        return YAML.valueToTree(tree);
    }

    static JsonNode service(String name) {
        return compose().path("services").path(name);
    }

    static JsonNode flinkDeployment() {
        return yaml(DEPLOY.resolve("kubernetes/flinkdeployment.yaml"));
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

    /** The job's arguments wherever it is started, by place. */
    static Map<String, Map<String, String>> jobArguments() {
        Map<String, Map<String, String>> places = new LinkedHashMap<>();
        places.put("compose setup", pairs(texts(service("setup").path("command"))));
        List<String> command = texts(service("jobmanager").path("command"));
        places.put(
                "compose jobmanager",
                pairs(command.subList(command.indexOf(END_OF_FLINK_OPTIONS) + 1, command.size())));
        places.put("kubernetes job", pairs(texts(flinkDeployment().at("/spec/job/args"))));
        places.put(
                "kubernetes setup",
                pairs(texts(setupJob().at("/spec/template/spec/containers/0/args"))));
        return places;
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            pairs.put(arguments.get(i).replaceFirst("^--", ""), arguments.get(i + 1));
        }
        return pairs;
    }

    /** {@code FLINK_PROPERTIES} of a service. */
    static Map<String, String> flinkProperties(String service) {
        return flatten(yaml(service(service).at("/environment/FLINK_PROPERTIES").asText()));
    }
}
