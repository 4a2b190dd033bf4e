/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadNamesTest {
    @Test
    void shouldReadTheFullNameOfEachThread() {
        Stream<String> dump =
                Stream.of(
                        "Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):",
                        "\"attach to thread -> (sum, table \"items\") (2/2)#0\" #97 prio=5 os_prio=0"
                                + " cpu=812.34ms elapsed=9.1s tid=0x00007f01 nid=0x2a waiting on"
                                + " condition  [0x00007f02]",
                        "   java.lang.Thread.State: RUNNABLE",
                        "\"GC Thread#0\" os_prio=0 cpu=1.29ms elapsed=9.2s tid=0x00007f03 nid=0x2b"
                                + " runnable",
                        "\"main\" #1 [43] prio=5 os_prio=0 cpu=1.0ms elapsed=9.2s tid=0x00007f04"
                                + " nid=44 waiting on condition  [0x00007f05]");

        assertThat(ThreadNames.read(dump))
                .isEqualTo(
                        Map.of(
                                0x2aL,
                                "attach to thread -> (sum, table \"items\") (2/2)#0",
                                0x2bL,
                                "GC Thread#0",
                                44L,
                                "main"));
    }
}
