/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository keeps what the stack starts. The root is found once and never guessed. */
public final class Layout {
    /** System property that names the repository root; set by the launcher and by the tests. */
    public static final String ROOT_PROPERTY = "yuqing.root";

    private final Path root;

    private Layout(Path root) {
        this.root = root;
    }

    /** The layout under {@code root}; nothing is checked until a part is asked for. */
    public static Layout at(Path root) {
        return new Layout(root.toAbsolutePath().normalize());
    }

    /** The layout named by {@value #ROOT_PROPERTY}, else the one this class was built in. */
    public static Layout find() {
        String named = System.getProperty(ROOT_PROPERTY);
        if (named != null && !named.isBlank()) {
            return at(Path.of(named));
        }
        for (Path folder = ownCode(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/local/kafka-dist"))) {
                return at(folder);
            }
        }
        throw new StackException(
                "The repository root is unknown: start with ./yuqing, or pass -D"
                        + ROOT_PROPERTY
                        + "=<folder of the checkout>.");
    }

    public Path root() {
        return root;
    }

    /** The jars of a Kafka broker. */
    public Path kafkaLib() {
        return built("deploy/local/kafka-dist/target/lib", "the Kafka class path");
    }

    /** The jars of a Flink process. */
    public Path flinkLib() {
        return built("deploy/local/flink-dist/target/lib", "the Flink class path");
    }

    /** The classes of the gateway. */
    public Path gatewayClasses() {
        return built("jobs/gateway/target/classes", "the gateway");
    }

    /** The jars of the gateway, which has no Flink. */
    public Path gatewayLib() {
        return built("jobs/gateway/target/lib", "the gateway class path");
    }

    /** The one job jar. */
    public Path jobJar() {
        return built("jobs/flink/target/yuqing-jobs.jar", "the job jar");
    }

    /** A starter file of the {@code deploy} folder. */
    public Path deployFile(String name) {
        Path file = root.resolve("deploy").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new StackException("deploy file " + file + " is missing: restore it from git.");
        }
        return file;
    }

    private Path built(String relative, String what) {
        Path path = root.resolve(relative);
        if (!Files.exists(path)) {
            throw new StackException(
                    what
                            + " "
                            + path
                            + " is missing: build it with `mvn -q -DskipTests package` in "
                            + root
                            + ".");
        }
        return path;
    }

    /** The folder or jar this class was loaded from: the leash of every child comes from there. */
    static Path ownCode() {
        return codeOf(Layout.class);
    }

    /** The folder or jar that a class was loaded from. */
    public static Path codeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new StackException("The code of " + type.getName() + " is in no file.", e);
        }
    }
}
