/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildProcessTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Of the fields of {@code /proc/PID/stat} behind the name. */
    private static final int NICE = 16;

    private static final int STATE = 0;

    @TempDir Path folder;

    /** Exit handlers of native libraries may wait for ever; on Linux the kernel ends even these. */
    @ParameterizedTest
    @ValueSource(strings = {Main.WAITING, Main.HANGING, Main.HALTED})
    void aChildDoesNotOutliveAParentKilledWithKill9(String role) {
        Assumptions.assumeTrue(role.equals(Main.WAITING) || Platform.isLinux());
        try (ChildProcess parent = start(Main.PARENT, role)) {
            String line = parent.awaitLine(LIMIT, text -> text.startsWith("child "));
            long childPid = Long.parseLong(line.substring("child ".length()));
            assertThat(ProcessHandle.of(childPid)).hasValueSatisfying(ProcessHandle::isAlive);

            parent.kill9();

            await().atMost(LIMIT)
                    .until(
                            () ->
                                    ProcessHandle.of(childPid)
                                            .map(child -> !child.isAlive())
                                            .orElse(true));
        }
    }

    @Test
    void anInterruptFromTheTerminalIsLeftToTheParent() throws Exception {
        try (ChildProcess child = start(Main.WAITING)) {
            child.awaitLine(LIMIT, "ready"::equals);

            new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();

            assertThat(child.awaitExit(Duration.ofMillis(500))).isEmpty();
            child.stop();
            assertThat(child.isAlive()).isFalse();
        }
    }

    /** Beside jobs that count, it takes what they leave; the same process from shell to JVM. */
    @Test
    void aChildThatYieldsHasTheLowestPriority() throws Exception {
        Assumptions.assumeTrue(Platform.isLinux());
        JavaCommand command = Main.command(Main.WAITING, folder.resolve("child.log")).yielding();
        try (ChildProcess child = command.start()) {
            child.awaitLine(LIMIT, "ready"::equals);

            assertThat(stat(child)[NICE]).isEqualTo("19");
        }
    }

    @Test
    void aChildStandsStillUntilItIsToGoOn() throws Exception {
        Assumptions.assumeTrue(Platform.isLinux());
        try (ChildProcess child = start(Main.WAITING)) {
            child.awaitLine(LIMIT, "ready"::equals);

            child.halt();
            await().atMost(LIMIT).until(() -> stat(child)[STATE].equals("T"));
            child.goOn();
            await().atMost(LIMIT).until(() -> !stat(child)[STATE].equals("T"));

            assertThat(child.isAlive()).isTrue();
        }
    }

    /** Fields of {@code /proc/PID/stat} behind the name. */
    private static String[] stat(ChildProcess child) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + child.pid() + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    /** A server ends what it has begun; being an orphan would end it at once. */
    @Test
    void aChildThatIsStoppedEndsInOrder() {
        try (ChildProcess child = start(Main.ORDERLY)) {
            child.awaitLine(LIMIT, "ready"::equals);

            child.stop();

            assertThat(child.isAlive()).isFalse();
            assertThat(child.output()).contains("ended in order");
        }
    }

    @Test
    void aChildThatDiesWhileStartingIsReportedAtOnceWithItsLastLines() {
        try (ChildProcess child = start(Main.FAILING)) {
            assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("test child ended with exit code 1 while starting")
                    .hasMessageContaining("the reason of the failure");
        }
    }

    @Test
    void theOutputOfAnEarlierRunWithTheSameLogIsNotMistakenForThisOne() {
        try (ChildProcess first = start(Main.WAITING)) {
            first.awaitLine(LIMIT, "ready"::equals);
        }
        try (ChildProcess second = start(Main.FAILING)) {
            second.awaitExit(LIMIT);
            assertThat(second.output()).doesNotContain("ready");
        }
    }

    private ChildProcess start(String role, String... more) {
        return Main.command(role, folder.resolve("child.log"), more).start();
    }

    /** What the children of this test do. */
    public static final class Main {
        static final String PARENT = "parent";
        static final String WAITING = "waiting";
        static final String HANGING = "hanging";
        static final String HALTED = "halted";
        static final String ORDERLY = "orderly";
        static final String FAILING = "failing";

        private Main() {}

        public static void main(String[] args) throws Exception {
            switch (args[0]) {
                case PARENT -> {
                    Path log = Path.of(args[1]).resolveSibling("grandchild.log");
                    ChildProcess child = command(args[2], log).start();
                    child.awaitLine(LIMIT, "ready"::equals);
                    System.out.println("child " + child.pid());
                    Thread.currentThread().join();
                }
                case WAITING -> {
                    System.out.println("ready");
                    Thread.currentThread().join();
                }
                case HANGING -> {
                    hangAtExit();
                    System.out.println("ready");
                    Thread.currentThread().join();
                }
                case HALTED -> {
                    hangAtExit();
                    System.out.println("ready");
                    Runtime.getRuntime().halt(0);
                }
                case ORDERLY -> {
                    Runtime.getRuntime()
                            .addShutdownHook(
                                    new Thread(() -> System.out.println("ended in order")));
                    System.out.println("ready");
                    Thread.currentThread().join();
                }
                default -> throw new IllegalStateException("the reason of the failure");
            }
        }

        /** As RocksDB does, which joins its threads there. */
        private static void hangAtExit() {
            NativeLibrary c = NativeLibrary.getInstance("c");
            c.getFunction("on_exit").invokeInt(new Object[] {c.getFunction("pause"), null});
        }

        static JavaCommand command(String role, Path log, String... more) {
            List<String> args = new ArrayList<>(List.of(role, log.toString()));
            args.addAll(List.of(more));
            return JavaCommand.named("test child")
                    .ownClassPath()
                    .jvm("-Xmx32m", "-XX:TieredStopAtLevel=1")
                    .main(Main.class.getName(), args)
                    .log(log);
        }
    }
}
