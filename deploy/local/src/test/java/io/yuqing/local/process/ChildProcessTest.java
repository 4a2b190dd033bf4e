/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void aChildDoesNotOutliveAParentKilledWithKill9() {
        try (ChildProcess parent = start(Main.PARENT)) {
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

    private ChildProcess start(String role) {
        return Main.command(role, folder.resolve("child.log")).start();
    }

    /** What the children of this test do. */
    public static final class Main {
        static final String PARENT = "parent";
        static final String WAITING = "waiting";
        static final String FAILING = "failing";

        private Main() {}

        public static void main(String[] args) throws Exception {
            switch (args[0]) {
                case PARENT -> {
                    Path log = Path.of(args[1]).resolveSibling("grandchild.log");
                    ChildProcess child = command(WAITING, log).start();
                    child.awaitLine(LIMIT, "ready"::equals);
                    System.out.println("child " + child.pid());
                    Thread.currentThread().join();
                }
                case WAITING -> {
                    System.out.println("ready");
                    Thread.currentThread().join();
                }
                default -> throw new IllegalStateException("the reason of the failure");
            }
        }

        static JavaCommand command(String role, Path log) {
            return JavaCommand.named("test child")
                    .ownClassPath()
                    .jvm("-Xmx32m", "-XX:TieredStopAtLevel=1")
                    .main(Main.class.getName(), role, log.toString())
                    .log(log);
        }
    }
}
