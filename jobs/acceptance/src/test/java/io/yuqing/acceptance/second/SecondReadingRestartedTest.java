/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.second;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.acceptance.bench.figure.RestartTable;
import io.yuqing.acceptance.bench.restart.RestartedReading;
import io.yuqing.acceptance.bench.restart.RestartedReading.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What restarts leave behind; how memory goes over twenty of them is a step of {@code bench}. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class SecondReadingRestartedTest {
    /** The runtime, and its bridge to Java. */
    private static final int RUNTIME_LIBRARIES = 2;

    @TempDir Path data;

    @Test
    void restartsMapTheRuntimeOnceAndLeaveNoFile() throws Exception {
        List<RestartTable.Row> rows = new ArrayList<>();
        try (RestartedReading job = new RestartedReading(data)) {
            rows.add(job.look(0, Way.FIRST));
            for (Way way : List.of(Way.HANDED_IN_AGAIN, Way.FAILED_OVER, Way.HANDED_IN_AGAIN)) {
                job.restart(way);
                rows.add(job.look(rows.size(), way));
            }
        }
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.runtimeCopies()).isEqualTo(RUNTIME_LIBRARIES);
                            assertThat(row.otherCopies()).isEqualTo(rows.get(0).otherCopies());
                            assertThat(row.files()).isEqualTo(rows.get(0).files());
                        });
    }
}
