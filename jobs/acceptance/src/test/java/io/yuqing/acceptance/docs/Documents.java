/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of the repository, and the sources they speak of. */
final class Documents {
    static final Path ROOT = Path.of(System.getProperty("yuqing.root", "../..")).normalize();
    static final List<String> LANGUAGES = List.of("en", "zh");
    static final List<String> READMES = List.of("README.md", "README.zh-CN.md");

    private static final Pattern NOT_OURS =
            Pattern.compile("(^|/)(target|node_modules|\\.[^./][^/]*)(/|$)");

    private Documents() {}

    static Markdown read(String file) {
        return new Markdown(text(ROOT.resolve(file)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Markdown file, relative to the root. */
    static List<Path> all() {
        return files(".md").toList();
    }

    /** Names of the documents of a language. */
    static Set<String> guides(String language) {
        Path folder = Path.of("docs", language);
        return files(".md")
                .filter(file -> file.startsWith(folder))
                .map(file -> folder.relativize(file).toString())
                .collect(Collectors.toSet());
    }

    static Markdown guide(String language, String name) {
        return read("docs/" + language + "/" + name + ".md");
    }

    /** Both READMEs and all guides of both languages. */
    static List<Markdown> forUsers() {
        Stream<Path> guides = files(".md").filter(file -> file.startsWith("docs"));
        return Stream.concat(READMES.stream(), guides.map(Path::toString))
                .map(Documents::read)
                .toList();
    }

    /** Java files below {@code src/main}, relative to the root. */
    static List<Path> mainSources() {
        return files(".java").filter(file -> file.toString().contains("src/main/java/")).toList();
    }

    /** The one resource of the products whose path ends so. */
    static Markdown resource(String ending) {
        List<Path> found =
                files(ending)
                        .filter(file -> file.toString().contains("src/main/resources/"))
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(ending + " is there " + found.size() + " times: " + found);
        }
        return read(found.get(0).toString());
    }

    /** The files of {@code sql/}, relative to the root. */
    static List<Path> statements() {
        return files(".sql").filter(file -> file.startsWith("sql")).toList();
    }

    /** Simple names of all classes of tests. */
    static Set<String> testClasses() {
        return classes("src/test/java/");
    }

    /** Simple names of all classes: of products, fixtures and tests. */
    static Set<String> classes() {
        return classes("src/");
    }

    private static Set<String> classes(String below) {
        return files(".java")
                .filter(file -> file.toString().contains(below))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .map(ROOT::relativize)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !NOT_OURS.matcher(file.toString()).find())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
