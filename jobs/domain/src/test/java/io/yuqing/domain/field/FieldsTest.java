/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final String REMEDY = "write it";

    private final Findings findings = Findings.ofEntry("thing 't': field");

    @Test
    void aFindingHasPathValueAndRemedyAndASentence() {
        Fields in = Fields.of(findings, Map.of("outer", Map.of("size", "big")));

        assertThat(in.nested("outer").whole("size", 1, REMEDY)).isNull();
        assertThat(in.text("name", REMEDY)).isNull();

        assertThat(findings.list())
                .containsExactly(
                        new Finding(
                                "outer.size",
                                "big",
                                REMEDY,
                                "thing 't': field 'outer.size' has value 'big'; write it."),
                        new Finding(
                                "name",
                                null,
                                REMEDY,
                                "thing 't': field 'name' is missing; write it."));
    }

    @Test
    void oneReadingFindsEverythingAndEachThingOnce() {
        Fields in = Fields.of(findings, Map.of("a", "x", "b", 1.5, "c", List.of(1)));
        for (int i = 0; i < 2; i++) {
            in.number("a", REMEDY);
            in.whole("b", 0, REMEDY);
            in.texts("c", REMEDY);
            in.duration("d", Duration.ZERO, Duration.ofDays(1), REMEDY, REMEDY);
        }
        assertThat(findings.list()).extracting(Finding::path).containsExactly("a", "b", "c", "d");
        assertThatThrownBy(findings::check)
                .isInstanceOf(FieldException.class)
                .hasMessage(String.join(" ", findings.sentences()));
    }

    @Test
    void whatIsRightIsReadByItsType() {
        Fields in =
                Fields.of(
                        findings,
                        Map.of(
                                "text",
                                " a ",
                                "whole",
                                3,
                                "number",
                                0.5,
                                "flag",
                                true,
                                "duration",
                                "90m",
                                "texts",
                                List.of("b", " c "),
                                "pairs",
                                Map.of("k", 1)));

        assertThat(in.text("text", REMEDY)).isEqualTo("a");
        assertThat(in.whole("whole", 1, REMEDY)).isEqualTo(3);
        assertThat(in.number("number", REMEDY)).isEqualTo(0.5);
        assertThat(in.flag("flag")).isTrue();
        assertThat(in.duration("duration", Duration.ZERO, Duration.ofDays(1), REMEDY, REMEDY))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(in.texts("texts", REMEDY)).containsExactly("b", "c");
        assertThat(in.pairs("pairs")).containsEntry("k", "1");
        findings.check();
    }

    @Test
    void aMapIsCleanIfNothingWithinItIsWrong() {
        Fields in = Fields.of(findings, Map.of("ab", Map.of("x", 1), "a", Map.of("x", 1)));
        in.nested("ab").text("x", REMEDY);

        assertThat(in.nested("a").isClean()).isTrue();
        assertThat(in.nested("ab").isClean()).isFalse();
        assertThat(in.isClean()).isFalse();
    }

    @Test
    void whatAProgramWroteIsRefusedAtTheFirstFinding() {
        Fields in = Fields.of(Findings.ofProgram("Row field"), Map.of("items", List.of(Map.of())));

        Fields item = in.each("items", REMEDY).get(0);

        assertThatThrownBy(() -> item.value("id", String.class, REMEDY))
                .isInstanceOf(FieldException.class)
                .hasMessage("Row field 'items[1].id' is missing; write it.");
    }
}
