/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line of one child JVM, built step by step. Not thread-safe. */
public final class JavaCommand {
    /**
     * System property with JVM arguments for every child, and for the children of those: tests,
     * whose processes live for seconds, ask for a compiler that is done sooner.
     */
    static final String CHILDREN_PROPERTY = "yuqing.children.jvm";

    private final String name;
    private final List<String> classPath = new ArrayList<>();
    private final List<String> jvmArgs = new ArrayList<>();
    private final List<String> args = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String mainClass;
    private Path logFile;
    private boolean yielding;

    private JavaCommand(String name) {
        this.name = name;
    }

    /** JVM arguments that send the child's Log4j 2 output of this level to its log file. */
    public static List<String> logging(String level) {
        return List.of(
                "-Dlog4j2.configurationFile=classpath:io/yuqing/local/log4j2-child.properties",
                "-Dyuqing.log.level=" + level);
    }

    /** {@code name} is how messages call the process, e.g. "Kafka broker". */
    public static JavaCommand named(String name) {
        return new JavaCommand(name);
    }

    /** All jars of a folder. */
    public JavaCommand jars(Path folder) {
        classPath.add(folder + File.separator + "*");
        return this;
    }

    /** One jar or one folder of classes. */
    public JavaCommand code(Path jarOrFolder) {
        classPath.add(jarOrFolder.toString());
        return this;
    }

    /** The class path of this JVM. */
    public JavaCommand ownClassPath() {
        classPath.add(System.getProperty("java.class.path"));
        return this;
    }

    public JavaCommand jvm(String... more) {
        return jvm(List.of(more));
    }

    public JavaCommand jvm(List<String> more) {
        jvmArgs.addAll(more);
        return this;
    }

    public JavaCommand main(String className, String... more) {
        return main(className, List.of(more));
    }

    public JavaCommand main(String className, List<String> more) {
        mainClass = className;
        args.clear();
        args.addAll(more);
        return this;
    }

    public JavaCommand env(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** Standard output and error of the child are appended here. */
    public JavaCommand log(Path file) {
        logFile = file;
        return this;
    }

    /** Whenever another process wants a core, it gets it. */
    public JavaCommand yielding() {
        yielding = true;
        return this;
    }

    public ChildProcess start() {
        if (mainClass == null || logFile == null) {
            throw new IllegalStateException(name + " needs a main class and a log file.");
        }
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            long logStart = Files.exists(logFile) ? Files.size(logFile) : 0;
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            return new ChildProcess(name, builder.start(), logFile, logStart);
        } catch (IOException e) {
            throw new StackException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        // A terminal sends Ctrl-C to the whole group. The child ignores it (an ignored signal is
        // inherited over exec, and the JVM respects that), so that the parent decides the order in
        // which things stop; exec keeps the process id.
        String exec = yielding ? "exec nice -n 19 \"$@\"" : "exec \"$@\"";
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT; " + exec, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Else a crash would leave its report in the folder where the user happens to be.
        command.add("-XX:ErrorFile=" + logFile.toAbsolutePath().resolveSibling("crash-%p.log"));
        command.addAll(forAllChildren());
        command.addAll(jvmArgs);
        List<String> path = new ArrayList<>(classPath);
        path.add(Layout.ownCode().toString());
        path.add(Layout.codeOf(Native.class).toString());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path)));
        command.add(Leash.class.getName());
        command.add(mainClass);
        command.addAll(args);
        return command;
    }

    private static List<String> forAllChildren() {
        String given = System.getProperty(CHILDREN_PROPERTY, "");
        if (given.isBlank()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(given.trim().split("\\s+")));
        all.add("-D" + CHILDREN_PROPERTY + "=" + given);
        return all;
    }
}
