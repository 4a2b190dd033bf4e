/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.SubjectKind;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    /** Ids are in stored rows and in messages people received: this value may never change. */
    @Test
    void shouldGiveTheSameIdForever() {
        assertThat(AlertId.of("reactions-100", SubjectKind.THREAD, "微博:42", 1_767_578_400_000L))
                .isEqualTo("3ywpbvb7ibsodaxr");
    }

    @Test
    void shouldTellApartWhatDiffersInOnePart() {
        Set<String> ids = new HashSet<>();
        for (String rule : new String[] {"a", "ab", "b"}) {
            for (SubjectKind kind : SubjectKind.values()) {
                for (String subject : new String[] {"", "b", "bc", "c", "a\u0000b"}) {
                    for (long start = -1; start <= 1; start++) {
                        ids.add(AlertId.of(rule, kind, subject, start));
                    }
                }
            }
        }
        assertThat(ids).hasSize(3 * 2 * 5 * 3).allMatch(id -> id.matches("[a-z2-7]{16}"));
    }
}
