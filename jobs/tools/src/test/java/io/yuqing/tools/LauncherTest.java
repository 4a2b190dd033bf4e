/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code yuqing} in a made-up checkout, with made-up tools. */
class LauncherTest {
    private static final List<String> SYSTEM_TOOLS =
            List.of(
                    "awk",
                    "bash",
                    "cat",
                    "cksum",
                    "dirname",
                    "env",
                    "find",
                    "grep",
                    "head",
                    "mkdir",
                    "mv",
                    "readlink",
                    "sed",
                    "sort",
                    "tail",
                    "tee",
                    "touch");

    @TempDir Path folder;

    private Path root;
    private Path bin;

    @BeforeEach
    void checkout() throws IOException {
        root = Files.createDirectories(folder.resolve("check out"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Layout.find().root().resolve("yuqing"), root.resolve("yuqing"));
        for (String part : List.of(".mvn", "nlp/src/main", "jobs", "connectors", "sql")) {
            Files.createDirectories(root.resolve(part));
        }
        Files.createDirectories(root.resolve("deploy/local"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("nlp/src/main/A.java"), "class A {}");
        for (String tool : SYSTEM_TOOLS) {
            tool(tool, "exec " + systemTool(tool) + " \"$@\"");
        }
        tool(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.9\"' >&2; else echo"
                        + " \"java: $*\"; fi");
        tool("javac", "");
        tool("npm", "");
        tool(
                "mvn",
                "echo built >>'" + folder + "/builds'",
                "mkdir -p jobs/flink/target jobs/acceptance/target/lib jobs/acceptance/target/classes",
                "mkdir -p jobs/gateway/target/lib deploy/local/target/lib",
                "mkdir -p deploy/local/kafka-dist/target/lib deploy/local/flink-dist/target/lib",
                "touch jobs/flink/target/yuqing-jobs.jar",
                "echo '[INFO] Building yuqing-nlp 0.1 [1/1]'");
    }

    @Test
    void eachMissingToolIsNamedWithWhatToInstall() throws Exception {
        Files.delete(bin.resolve("npm"));
        assertThat(run("up")).contains("yuqing: npm is missing: install Node.js 18").endsWith("2");
        Files.delete(bin.resolve("mvn"));
        assertThat(run("up")).contains("yuqing: mvn is missing: install Maven 3.8").endsWith("2");
        Files.delete(bin.resolve("java"));
        assertThat(run("up")).contains("yuqing: java is missing").contains("JDK 17").endsWith("2");
    }

    @Test
    void anOldJavaIsRefusedWithItsVersion() throws Exception {
        tool("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        assertThat(run("up")).contains("yuqing: java is version 11").endsWith("2");
    }

    @Test
    void itBuildsOnceAndAgainOnlyWhenASourceChanged() throws Exception {
        assertThat(run("up", "--data", "a b"))
                .contains("[1/1] yuqing-nlp")
                .contains("io.yuqing.tools.Main up --data a b");
        run("up");
        assertThat(builds()).isEqualTo(1);

        Files.setLastModifiedTime(
                root.resolve("nlp/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
        run("up");
        assertThat(builds()).isEqualTo(2);

        Files.setLastModifiedTime(
                root.resolve("nlp/src/main/A.java"), FileTime.from(Instant.EPOCH));
        Files.writeString(root.resolve("sql/V001__a.sql"), "SELECT 1");
        Files.setLastModifiedTime(root.resolve("sql/V001__a.sql"), FileTime.from(Instant.EPOCH));
        run("up");
        assertThat(builds()).isEqualTo(3);

        Files.delete(root.resolve("sql/V001__a.sql"));
        run("up");
        assertThat(builds()).isEqualTo(4);
    }

    @Test
    void aTestSourceIsNoReasonToBuild() throws Exception {
        run("up");
        Path test = Files.createDirectories(root.resolve("nlp/src/test")).resolve("ATest.java");
        Files.writeString(test, "class ATest {}");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(5)));

        run("up");

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        tool("mvn", "echo '[ERROR] A.java: no semicolon'; exit 1");

        assertThat(run("up")).contains("no semicolon").contains("the build failed").endsWith("2");
        assertThat(run("up")).contains("no semicolon");
    }

    @Test
    void testEndsWithTheSumOfAllModulesAndTheExitCodeOfMaven() throws Exception {
        tool(
                "mvn",
                "echo \"$*\"",
                "echo '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1 s"
                        + " <<< FAILURE! -- in io.yuqing.ATest'",
                "echo '[INFO] Tests run: 10, Failures: 0, Errors: 0, Skipped: 1'",
                "echo '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0'",
                "exit 1");

        assertThat(run("test"))
                .contains("-B -T 2 verify")
                .contains("failed: io.yuqing.ATest")
                .contains("13 tests: 11 passed, 1 failed, 1 skipped")
                .contains("The build FAILED")
                .endsWith("1");
    }

    @Test
    void itWorksThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("y"), root.resolve("yuqing"));

        assertThat(exec(link.toString(), "status"))
                .contains("-Dyuqing.root=" + root)
                .contains("io.yuqing.tools.Main status");
    }

    @Test
    void everyCommandRunsTheOneMain() throws Exception {
        assertThat(run("truth", "dir", "--json")).contains("io.yuqing.tools.Main truth dir --json");
        assertThat(run("topic", "test", "my topics.yaml"))
                .contains("io.yuqing.tools.Main topic test my topics.yaml");
        assertThat(run("nlp", "eval", "labelled texts", "--json"))
                .contains("io.yuqing.tools.Main nlp eval labelled texts --json");
    }

    @Test
    void aCommandOnARunningStackNeverBuildsWhatIsThere() throws Exception {
        run("up");
        Files.setLastModifiedTime(
                root.resolve("nlp/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));

        for (String command : List.of("status", "rule", "topic", "source", "silence", "alert")) {
            assertThat(run(command, "list")).contains("io.yuqing.tools.Main " + command + " list");
        }
        assertThat(builds()).isEqualTo(1);
        run("topic", "test", "my topics.yaml");
        assertThat(builds()).isEqualTo(2);
    }

    /** Its processes have no Flink on their class path, and a folder name may have blanks. */
    @Test
    void theGatewayRunsFromItsOwnClassPath() throws Exception {
        assertThat(run("gateway", "--config", "my gateway.yaml"))
                .contains(
                        root
                                + "/jobs/gateway/target/classes:"
                                + root
                                + "/jobs/gateway/target/lib/*")
                .contains("io.yuqing.gateway.Main --config my gateway.yaml")
                .doesNotContain("jobs/acceptance/target");
        assertThat(run("gateway", "--config=b.yaml"))
                .contains("io.yuqing.gateway.Main --config b.yaml");
        assertThat(run("gateway")).contains("io.yuqing.tools.Main gateway");
        assertThat(run("gateway", "--help")).contains("io.yuqing.tools.Main gateway --help");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aBuildWithoutTheGatewayIsBuiltAgain() throws Exception {
        run("up");
        Files.delete(root.resolve("jobs/gateway/target/lib"));

        run("up");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void helpIsNoReasonForABuild() throws Exception {
        for (String command : List.of("help", "up", "test", "gateway", "topic", "-h")) {
            assertThat(run(command, "--help"))
                    .as(command)
                    .contains("用法：./yuqing 命令", "docs/zh/reference.md", "./yuqing up ")
                    .endsWith("0");
        }
        assertThat(run()).contains("用法：./yuqing 命令");
        assertThat(folder.resolve("builds")).doesNotExist();

        run("up");
        Files.setLastModifiedTime(
                root.resolve("nlp/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run()).contains("io.yuqing.tools.Main");
        assertThat(run("help", "up")).contains("io.yuqing.tools.Main help up");
        assertThat(run("up", "--help")).contains("io.yuqing.tools.Main up --help");
        assertThat(run("test", "-h")).contains("io.yuqing.tools.Main test -h");
        assertThat(run("topic", "test", "--help"))
                .contains("io.yuqing.tools.Main topic test --help");
        assertThat(run("gateway", "--config", "a.yaml", "--help"))
                .contains("io.yuqing.tools.Main gateway --config a.yaml --help");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whatStandsBehindTwoDashesIsForTheJob() throws Exception {
        assertThat(run("up", "--", "--help", "7d")).contains("Main up -- --help 7d");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void javaIsGivenAUtf8LocaleUnlessThereIsOne() throws Exception {
        tool(
                "java",
                "case $1 in -version) echo 'version \"17\"' >&2 ;; *) echo \"$LC_ALL\" ;; esac");

        assertThat(run("status")).contains("C.UTF-8");
    }

    private long builds() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("builds"))) {
            return lines.count();
        }
    }

    /** Output of the script with its exit code at the end. */
    private String run(String... words) throws Exception {
        return exec(root.resolve("yuqing").toString(), words);
    }

    private String exec(String script, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString(), script));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + "exit code " + process.waitFor();
    }

    private void tool(String name, String... lines) throws IOException {
        Path file = bin.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path systemTool(String name) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            if (Files.exists(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        throw new IllegalStateException(name + " is not on this system.");
    }
}
