/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.SubjectKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    /** Ids are in stored rows and in messages people received: this value may never change. */
    @Test
    void shouldGiveTheSameIdForever() {
        assertThat(AlertId.of("reactions-100", SubjectKind.THREAD, "微博:42", 20_457, 1))
                .isEqualTo("qyfj4yta2g34zzud");
    }

    @Test
    void shouldTellApartWhatDiffersInOnePart() {
        Set<String> ids = new HashSet<>();
        for (String rule : new String[] {"a", "ab", "b"}) {
            for (SubjectKind kind : SubjectKind.values()) {
                for (String subject : new String[] {"", "b", "bc", "c", "a\u0000b"}) {
                    for (long day = -1; day <= 1; day++) {
                        ids.add(AlertId.of(rule, kind, subject, day, 1));
                        ids.add(AlertId.of(rule, kind, subject, day, 2));
                    }
                }
            }
        }
        assertThat(ids)
                .hasSize(3 * SubjectKind.values().length * 5 * 3 * 2)
                .allMatch(id -> id.matches("[a-z2-7]{16}"));
    }

    @Test
    void shouldBeginTheDayAtFourInTheMorningInBeijing() {
        long four = Instant.parse("2026-03-02T04:00:00+08:00").toEpochMilli();
        assertThat(AlertDay.of(four)).isEqualTo(AlertDay.of(four - 1) + 1);
        assertThat(AlertDay.begin(AlertDay.of(four))).isEqualTo(four);
        assertThat(AlertDay.of(four + 86_399_999)).isEqualTo(AlertDay.of(four));
    }
}
