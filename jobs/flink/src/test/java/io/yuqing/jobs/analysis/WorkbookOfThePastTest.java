/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.model.Item;
import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All items of one platform come days late, in one file, when everything else has been read. Where
 * retention reaches back to them, windows are those of a stream in which they came in time.
 */
class WorkbookOfThePastTest {
    private static final Duration DAYS = Duration.ofDays(3);
    private static final Predicate<DemoRecord> OF_THE_FILE =
            record -> new String(record.value(), UTF_8).contains("\"weilang\"");

    @TempDir private Path folder;
    private List<Item> inTime;
    private List<Item> atTheEnd;

    @BeforeEach
    void read() throws Exception {
        List<DemoRecord> records = new ArrayList<>();
        DemoStream.replay(1, new DemoOptions(DemoOptions.DEFAULT_START, DAYS, 4_000), records::add);
        List<DemoRecord> moved = new ArrayList<>(records);
        moved.removeIf(OF_THE_FILE);
        assertThat(moved).hasSizeBetween(records.size() / 5, records.size() * 4 / 5);
        records.stream().filter(OF_THE_FILE).forEach(moved::add);
        inTime = AdmittedItems.of(records, folder);
        atTheEnd = AdmittedItems.of(moved, folder);
    }

    @Test
    void countsAsIfItHadComeInTimeIfRetentionReachesBackToIt() throws Exception {
        Duration retention = DAYS.plusDays(1);
        try (OperatorsInLine straight = new OperatorsInLine(2, retention);
                OperatorsInLine late = new OperatorsInLine(2, retention)) {
            straight.take(inTime);
            late.take(atTheEnd);

            assertThat(straight.windows()).hasSizeGreaterThan(1_000);
            assertThat(late.windows()).isEqualTo(straight.windows());
            assertThat(late.items().keySet()).isEqualTo(straight.items().keySet());
            assertThat(late.late()).containsExactlyInAnyOrderElementsOf(straight.late());
        }
    }

    @Test
    void isLateAndInNoWindowIfItDoesNot() throws Exception {
        Duration retention = Duration.ofHours(6);
        try (OperatorsInLine straight = new OperatorsInLine(2, retention);
                OperatorsInLine late = new OperatorsInLine(2, retention)) {
            straight.take(inTime);
            late.take(atTheEnd);

            assertThat(late.late()).hasSizeGreaterThan(500);
            assertThat(late.windows()).isNotEqualTo(straight.windows());
        }
    }
}
