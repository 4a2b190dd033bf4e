/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What npm brings is, byte for byte, what was tried. */
class NpmLocksTest {
    private static final Set<String> NOT_OURS =
            Set.of("node_modules", "target", ".git", ".fc", "data");
    private static final Pattern UNLOCKED =
            Pattern.compile(
                    "npm (i|install|add|update)\\b(?! --package-lock-only --omit-lockfile-registry-resolved)");

    private final Path root = Layout.find().root();

    @Test
    void everyPackageIsLockedWithItsChecksumAndNamesNoRegistry() throws IOException {
        List<Path> manifests = ours(name -> name.equals("package.json"));

        assertThat(manifests).hasSizeGreaterThanOrEqualTo(2);
        for (Path manifest : manifests) {
            JsonNode lock = json(manifest.resolveSibling("package-lock.json"));
            JsonNode wanted = json(manifest);
            for (String kind : List.of("dependencies", "devDependencies", "optionalDependencies")) {
                assertThat(lock.at("/packages//" + kind))
                        .as(manifest + " " + kind)
                        .isEqualTo(wanted.path(kind));
                wanted.path(kind)
                        .fieldNames()
                        .forEachRemaining(
                                name ->
                                        assertThat(
                                                        lock.path("packages")
                                                                .has("node_modules/" + name))
                                                .as(manifest + " locks " + name)
                                                .isTrue());
            }
            for (Map.Entry<String, JsonNode> locked : lock.path("packages").properties()) {
                if (!locked.getKey().isEmpty()) {
                    assertThat(locked.getValue().path("integrity").asText())
                            .as(manifest + " " + locked.getKey())
                            .matches("sha512-[A-Za-z0-9+/]{86}==");
                    assertThat(locked.getValue().has("resolved")).as(locked.getKey()).isFalse();
                }
            }
        }
    }

    @Test
    void onlyWhatIsLockedIsInstalled() throws IOException {
        for (Path file :
                ours(
                        name ->
                                name.endsWith(".sh")
                                        || name.endsWith(".md")
                                        || name.endsWith(".yaml")
                                        || name.equals("pom.xml")
                                        || name.equals("yuqing"))) {
            String text = Files.readString(file);
            assertThat(UNLOCKED.matcher(text).find())
                    .as(file + " installs what is not locked")
                    .isFalse();
            if (text.contains("npm pack")) {
                assertThat(text)
                        .as(file.toString())
                        .satisfiesAnyOf(
                                script ->
                                        assertThat(script)
                                                .contains("\nintegrity=sha512-")
                                                .contains("npm pack --silent --json"),
                                script -> assertThat(file.toString()).endsWith(".md"));
            }
        }
    }

    private List<Path> ours(Predicate<String> name) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        return NOT_OURS.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (name.test(file.getFileName().toString())) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }
}
