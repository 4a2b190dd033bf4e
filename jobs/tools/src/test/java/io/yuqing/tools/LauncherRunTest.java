/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.Layout;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code yuqing} with the real main, as a process without any locale. */
@DisabledOnOs(OS.WINDOWS)
class LauncherRunTest {
    private static final String USABLE =
            """
            1 条话题均可使用。
            未查词频：没有系统在运行，也没有指明 ClickHouse（--clickhouse、--config 或环境变量 CLICKHOUSE_URL）。
            0""";

    @TempDir Path folder;
    private Path root;

    @BeforeEach
    void checkout() throws IOException {
        root = Files.createDirectories(folder.resolve("云汀县 舆情"));
        Files.copy(Layout.find().root().resolve("yuqing"), root.resolve("yuqing"));
        Path built = root.resolve("jobs/acceptance/target");
        Files.createDirectories(built.resolve("classes"));
        ownClassPath(Files.createDirectories(built.resolve("lib")).resolve("all.jar"));
    }

    @Test
    void shouldTakeChineseNamesAndBlanksWithoutALocale() throws Exception {
        Path file = root.resolve("停水 话题.yaml");
        Files.writeString(file, "- {id: water, revision: 1, name: 停水, expression: 停水}\n");

        assertThat(run("topic", "validate", file.toString())).isEqualTo(USABLE);
        assertThat(run("topic", "validate", "停水 话题.yaml")).isEqualTo(USABLE);
        assertThat(run("topic", "validate", "断水.yaml")).isEqualTo("yuqing: 没有文件 断水.yaml；请核对路径。\n2");
    }

    @Test
    void shouldShowTheHelpInChinese() throws Exception {
        assertThat(run("help")).startsWith("用法：yuqing").contains("话题").endsWith("\n0");
    }

    @Test
    void shouldSayThatTheServerIsNotThereInOneSentence() throws Exception {
        assertThat(run("alert", "explain", "12345678", "--clickhouse", "http://127.0.0.1:1"))
                .startsWith("yuqing: ClickHouse（http://127.0.0.1:1，库 yuqing）连接不上")
                .endsWith("\n2")
                .hasLineCount(2);
    }

    @Test
    void shouldRunTheSameCommandsInsideTheImage() throws Exception {
        Files.copy(Layout.find().root().resolve("deploy/tool"), root.resolve("工具"));
        Files.writeString(
                root.resolve("话题.yaml"), "- {id: water, revision: 1, name: 停水, expression: 停水}\n");
        String lib = "YUQING_LIB='" + root.resolve("jobs/acceptance/target/lib") + "' ";

        assertThat(shell(lib + "sh 工具 topic validate 话题.yaml")).isEqualTo(USABLE);

        // What an import knows of platforms is the county's own file, where the cluster puts it.
        Path conf = Files.createDirectories(root.resolve("conf"));
        Files.writeString(conf.resolve("platforms.yaml"), "- {code: weibo, aliases: [微某]}\n");
        Files.writeString(root.resolve("表.csv"), "正文,发布时间,平台\n停水,2025-11-29 08:30,微某\n");
        assertThat(shell("YUQING_CONF=conf " + lib + "sh 工具 import 表.csv --dry-run --data data"))
                .contains("2025-11-29 08:30 weibo")
                .endsWith("\n0");
    }

    @Test
    void shouldGiveAnImportInsideTheImageTheMemoryOfTheLauncher() throws Exception {
        Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$1\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.copy(Layout.find().root().resolve("deploy/tool"), root.resolve("工具"));

        assertThat(shell("JAVA_HOME=jdk sh 工具 import 表.csv")).isEqualTo("-Xmx1g\n0");
        assertThat(shell("JAVA_HOME=jdk sh 工具 rule list")).isEqualTo("-Xmx256m\n0");
        assertThat(shell("JAVA_HOME=jdk YUQING_HEAP=2g sh 工具 import 表.csv")).isEqualTo("-Xmx2g\n0");
    }

    /** Both streams, and the exit code on the last line. */
    private String run(String... words) throws Exception {
        return shell(
                "exec bash yuqing "
                        + Stream.of(words)
                                .map(word -> "'" + word + "'")
                                .collect(Collectors.joining(" ")));
    }

    private String shell(String line) throws Exception {
        // This JVM may itself run without a locale; the shell passes the bytes on as they are.
        Path script = folder.resolve("run.sh");
        Files.writeString(script, "cd '" + root + "'\n" + line + " 2>&1\n");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().remove("LANG");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + process.waitFor();
    }

    /** A jar that only names the class path of this JVM. */
    private static void ownClassPath(Path jar) throws IOException {
        String path = System.getProperty("java.class.path");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        List.of(path.split(File.pathSeparator)).stream()
                                .map(part -> Path.of(part).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
