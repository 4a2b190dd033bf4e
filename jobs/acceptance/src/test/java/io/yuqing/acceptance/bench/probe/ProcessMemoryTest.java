/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {
    private static final List<String> MAPS =
            List.of(
                    "00400000-00401000 r-xp 00000000 fe:00 12 /usr/bin/java",
                    "7f0000000000-7f0000100000 r--p 00000000 fe:00 77 /tmp/x-1/libonnxruntime.so"
                            + " (deleted)",
                    "7f0000100000-7f0000200000 r-xp 00100000 fe:00 77 /tmp/x-1/libonnxruntime.so"
                            + " (deleted)",
                    "7f0000200000-7f0000300000 r-xp 00000000 fe:00 78 /tmp/x-2/libonnxruntime.so"
                            + " (deleted)",
                    "7f0000300000-7f0000301000 rw-p 00000000 00:00 0 ",
                    "7f0000400000-7f0000401000 r-xp 00000000 fe:00 5 /lib/libc.so.6");

    @Test
    void aLibraryThatWasUnpackedTwiceIsMappedTwice() {
        ProcessMemory memory = ProcessMemory.read(MAPS, List.of("Rss:    64 kB", "Pss:  1 kB"));

        assertThat(memory.mappedBytes()).isEqualTo(3 * 1024 * 1024 + 3 * 4096);
        assertThat(memory.residentBytes()).isEqualTo(64 * 1024);
        assertThat(memory.copies("libonnxruntime")).isEqualTo(2);
        assertThat(memory.copies()).isEqualTo(3);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessHasTheLibraryOfItsJvmOnce() throws Exception {
        ProcessMemory memory = ProcessMemory.of(ProcessHandle.current().pid());

        assertThat(memory.copies("libjvm.so")).isEqualTo(1);
        assertThat(memory.residentBytes()).isBetween(1e6, memory.mappedBytes());
    }
}
