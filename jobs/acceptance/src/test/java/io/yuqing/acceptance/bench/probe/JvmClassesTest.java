/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmClassesTest {
    @Test
    void metaspaceAndTheLoadersOfJobsAreReadOffWhatTheJvmSays() {
        JvmClasses classes =
                JvmClasses.read(
                        List.of(
                                " PSYoungGen      total 148992K, used 2573K",
                                " Metaspace       used 70963K, committed 71488K, reserved 1114112K",
                                "  class space    used 8710K, committed 8960K"),
                        List.of(
                                "0x0 0x0 0x7f 2400 1 1  <boot class loader>",
                                "0x1 0x2 0x7f 5810 1 1  org.apache.flink.util.ChildFirstClassLoader",
                                "0x1 0x2 0x7f 1 1 1   + hidden classes"));

        assertThat(classes).isEqualTo(new JvmClasses(70_963 * 1024.0, 1));
    }

    @Test
    void aRunningJvmIsAskedOnceItHasCollected() throws Exception {
        JvmClasses own = JvmClasses.of(ProcessHandle.current().pid());

        assertThat(own.metaspaceBytes()).isGreaterThan(1e6);
        assertThat(own.jobLoaders()).isZero();
    }
}
