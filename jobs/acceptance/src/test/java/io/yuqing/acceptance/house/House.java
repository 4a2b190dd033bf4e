/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of all modules, tests left out: every {@code target/classes}. */
public final class House implements LocationProvider {
    private static final Path ROOT = Path.of(System.getProperty("yuqing.root"));

    /** Pages as jte compiles them, which nobody wrote. */
    private static final String TEMPLATES = "/gg/jte/generated/";

    @Override
    public Set<Location> get(Class<?> testClass) {
        return modules().map(Location::of).collect(Collectors.toSet());
    }

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains(TEMPLATES))
                .importLocations(new House().get(House.class));
    }

    /** The packages that say what they are for. */
    static Set<String> described() {
        return modules()
                .map(classes -> classes.resolve("../../src/main/java").normalize())
                .flatMap(House::packageInfos)
                .collect(Collectors.toSet());
    }

    private static Stream<String> packageInfos(Path sources) {
        return found(sources, "package-info.java")
                .map(info -> sources.relativize(info.getParent()).toString().replace('/', '.'));
    }

    /** The classes folder of each module that has one. */
    private static Stream<Path> modules() {
        return found(ROOT, "pom.xml")
                .map(pom -> pom.resolveSibling("target/classes"))
                .filter(Files::isDirectory);
    }

    private static Stream<Path> found(Path folder, String name) {
        try (Stream<Path> files =
                Files.find(folder, 12, (path, file) -> path.endsWith(name) && !isForeign(path))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search " + folder, e);
        }
    }

    private static boolean isForeign(Path path) {
        return path.toString().contains("node_modules") || path.toString().contains("/target/");
    }
}
