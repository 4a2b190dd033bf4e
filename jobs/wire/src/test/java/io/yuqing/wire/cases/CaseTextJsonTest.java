/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.log.CaseText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseTextJsonTest {
    private static final String SALT = "0f".repeat(16);

    @Test
    void shouldReadATextAsItWasWritten() {
        CaseText text = new CaseText("act-1", SALT, "已派人到现场，😀\n\"下午\"恢复供水");
        assertThat(CaseTextJson.read(CaseTextJson.value(text))).isEqualTo(text);
        assertThat(CaseTextJson.key("act-1")).isEqualTo("act-1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldShowNothingOfATextThatItRefuses() {
        CaseText longer = new CaseText("act-1", SALT, "密".repeat(CaseText.LONGEST + 1));
        assertThatThrownBy(() -> CaseTextJson.read(CaseTextJson.value(longer)))
                .hasMessage("case text: field 'text' cannot be used; write 1 to 2000 characters.")
                .message()
                .doesNotContain("密");
        CaseText unsalted = new CaseText("act-1", "secret", "密");
        assertThatThrownBy(() -> CaseTextJson.read(CaseTextJson.value(unsalted)))
                .message()
                .doesNotContain("密")
                .doesNotContain("secret");
    }
}
