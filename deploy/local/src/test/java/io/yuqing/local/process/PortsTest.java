/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir Path folder;

    @Test
    void aPortIsNotDrawnAgainSoonAfter() {
        List<Integer> drawn = new ArrayList<>(Ports.free(20));
        drawn.addAll(Ports.free(20));

        assertThat(drawn).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }

    @Test
    void anotherJvmDrawsOthers() {
        ChildProcess other =
                JavaCommand.named("another JVM")
                        .ownClassPath()
                        .main(Draw.class.getName())
                        .log(folder.resolve("drawn"))
                        .start();
        other.awaitSuccess(Duration.ofMinutes(1));

        List<Integer> theirs = other.output().lines().map(Integer::valueOf).toList();
        assertThat(theirs).hasSize(50).doesNotContainAnyElementsOf(Ports.free(50));
    }

    @Test
    void aPortWithAListenerIsRefusedByItsOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.require("Kafka port", taken.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("Kafka port " + taken.getLocalPort() + " is taken");
        }
    }

    /** Prints ports as another JVM draws them. */
    static final class Draw {
        private Draw() {}

        public static void main(String[] args) {
            Ports.free(50).forEach(System.out::println);
        }
    }
}
