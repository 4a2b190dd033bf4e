/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Savepoints find their state by these names: a name that changes is state that is lost. */
class SecondUidsTest {
    @Test
    void shouldEqualTheListThatWasReleased() throws IOException {
        try (InputStream released = SecondUidsTest.class.getResourceAsStream("uids.txt")) {
            String list = new String(released.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SecondUids.all()).containsExactlyElementsOf(list.lines().toList());
        }
    }
}
