/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JSON schema of the Compose specification, which the build takes from npm. */
final class ComposeSchema {
    static final Path FOLDER = DeployFiles.ROOT.resolve("jobs/acceptance/target/compose-schema");

    private final JsonSchema schema;

    private ComposeSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static ComposeSchema installed() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
            JsonNode tree = new ObjectMapper().readTree(file.toFile());
            ((ObjectNode) tree)
                    .remove("$id"); // A bare file name, which the validator takes for no id.
            return new ComposeSchema(JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("The build puts the schema into " + FOLDER, e);
        }
    }

    /** A sentence for each thing the specification does not allow, with the place of it. */
    List<String> problemsOf(JsonNode compose) {
        return schema.validate(compose).stream()
                .map(problem -> "compose.yaml: " + problem.getMessage())
                .toList();
    }
}
