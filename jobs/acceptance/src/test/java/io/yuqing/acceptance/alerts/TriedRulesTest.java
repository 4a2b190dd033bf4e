/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.rule.Rule;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedRulesTest {
    private static final Path SHIPPED = Layout.find().deployFile("rules.yaml");

    @TempDir private Path folder;

    @Test
    void shouldTryTheShippedRulesThatLookAtAmountsOfAnHourOrLess() throws IOException {
        TriedRules rules = TriedRules.of(SHIPPED);

        assertThat(rules.forBursts())
                .extracting(Rule::id)
                .containsExactly(
                        "topic-hour", "topic-sudden-comments", "topic-growth", "topic-burst");
        assertThat(rules.comparing())
                .extracting(Rule::id)
                .containsExactly("topic-growth", "topic-burst");
        assertThat(rules.burst()).map(Rule::id).hasValue("topic-burst");
    }

    @Test
    void shouldAddWhatTheBurstRuleWouldDoOtherwise() throws IOException {
        TriedRules written =
                TriedRules.of(TriedRules.of(SHIPPED).write(folder.resolve("rules.json")));

        assertThat(written.step("topic-burst")).hasMinutes(1);
        assertThat(written.step(TriedRules.SAME_HOUR)).hasHours(1);
        assertThat(Files.readString(folder.resolve("rules.json")))
                .contains(TriedRules.UNCORRECTED, TriedRules.SAME_HOUR);
    }

    @Test
    void shouldSayWhatIsWrongWithARule() throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.yaml"), "- {id: a, revision: 1}\n");

        assertThatThrownBy(() -> TriedRules.of(file))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("faulty.yaml")
                .hasMessageContaining("measure");
    }
}
