/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.PersonalCase;
import io.yuqing.domain.privacy.PersonalCases;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand ways to write a name or a number, sent through the whole pipeline as posts, as
 * comments and in broken records: nothing of them is left in any table or topic that the job
 * writes.
 */
class ObfuscatedStreamTest {
    private static final long SEED = 11;
    private static final int CASES = 10_000;

    @TempDir private Path data;

    @Test
    void shouldLeaveNobodyInAnyTableOrTopic() throws Exception {
        List<PersonalCase> cases = PersonalCases.of(SEED, CASES);
        PersonalStream stream = new PersonalStream(cases);
        PersonalRows rows = new PersonalRows(cases);
        try (RunningStack stack = RunningStack.start(data, false, Map.of())) {
            KafkaRecords.produce(stack.bootstrap(), stream.posts());
            KafkaRecords.produce(stack.bootstrap(), stream.comments());
            new Settling(stack.tables(), 2L * CASES, System.out::println)
                    .await(stack.rest(), stack.jobId());
            rows.scan(stack);
        }
        assertThat(rows.looked().get("items")).isGreaterThanOrEqualTo(CASES);
        assertThat(rows.looked().get("dead_letters"))
                .isGreaterThanOrEqualTo((int) stream.rejected());
        assertThat(rows.looked().get(KafkaTopics.DEAD_LETTERS))
                .isGreaterThanOrEqualTo((int) stream.rejected());
        assertThat(rows.survivors()).isEmpty();
    }
}
