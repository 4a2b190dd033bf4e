/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.UsageException;
import org.junit.jupiter.api.Test;

class AlertBenchCommandTest {
    @Test
    void shouldSayInOneSentenceWhatIsWrongWithAnOption() {
        assertRefused("bench alerts has no option --fast; it has --seeds", "--fast");
        assertRefused("--seeds is '0'; choose 1 to 20.", "--seeds", "0");
        assertRefused("--seeds is 'many'; write a whole number.", "--seeds", "many");
        assertRefused("--rules is 'none.yaml', which is no readable file", "--rules", "none.yaml");
        assertRefused("--data needs a value.", "--data");
    }

    private static void assertRefused(String sentence, String... args) {
        assertThatThrownBy(() -> new AlertBenchCommand(args))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }
}
