/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {
    private final Findings findings = Findings.ofFile("");

    @Test
    void aSettingCountsWithAndWithoutQuotesAndOneTextIsAListOfOne() {
        Section in = section(Map.of("port", "25", "size", 7, "to", "a, b", "cc", List.of("c")));

        assertThat(in.number("port", 1, 1, 99)).isEqualTo(25);
        assertThat(in.text("size", "")).isEqualTo("7");
        assertThat(in.texts("to")).containsExactly("a", "b");
        assertThat(in.texts("cc")).containsExactly("c");
        findings.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01 08:00",
                "２０２６－０７－０１　０８：００",
                "2026-07-01 08：00",
                "2026-7-1 8:00",
                "2026/07/01 08:00",
                "2026-07-01T08:00",
                "2026-07-01 08:00:00",
                "2026-07-01T08:00:00Z"
            })
    void aTimeMayBeTypedWithAChineseInputMethod(String text) {
        Section in = section(Map.of("from", text));

        assertThat(in.moment("from", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-07-01T08:00:00Z").toEpochMilli());
        findings.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-31 08:00",
                "2026-02-29 08:00",
                "2026-07-01 24:00",
                "2026-07-01 8:60",
                "2026-13-01 08:00",
                "2026年7月1日 8时",
                "26-07-01 08:00",
                "2026-07-01",
                "明天"
            })
    void aTimeThatIsNoneIsNotTakenForAnother(String text) {
        assertThat(section(Map.of("from", text)).moment("from", ZoneOffset.UTC)).isNull();
        assertThat(findings.sentences())
                .satisfiesExactly(one -> assertThat(one).contains("is no time: write 2026-07-01"));
    }

    @Test
    void commasLengthsAndFlagsMayBeInFullWidth() {
        Section in =
                section(
                        Map.of(
                                "topic", "water，flood、road",
                                "rule", List.of("a，b", "c"),
                                "for", "１２ｈ",
                                "quiet", "２２：００—０７：００",
                                "deleted", "ＴＲＵＥ"));

        assertThat(in.texts("topic")).containsExactly("water", "flood", "road");
        assertThat(in.texts("rule")).containsExactly("a", "b", "c");
        assertThat(in.duration("for", Duration.ZERO)).hasHours(12);
        assertThat(in.plain("quiet", "")).isEqualTo("22:00-07:00");
        assertThat(in.flag("deleted")).isTrue();
        findings.check();

        assertThat(section(Map.of("deleted", "是")).flag("deleted")).isFalse();
        assertThat(findings.sentences())
                .containsExactly("deleted = '是' is neither: write true or false.");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Section in = section(null);

        assertThat(in.number("port", 25, 1, 99)).isEqualTo(25);
        assertThat(in.duration("timeout", Duration.ofSeconds(10))).hasSeconds(10);
        assertThat(in.section("digest").keys()).isEmpty();
        assertThat(in.list("routes")).isEmpty();
        findings.check();
    }

    @Test
    void aWrongValueIsNamedByItsPathAndReadAsTheDefault() {
        Section in = section(Map.of("routes", List.of(Map.of("wait", "soon", "after", "noon"))));
        Section route = in.list("routes").get(0);

        assertThat(route.duration("wait", Duration.ZERO)).isZero();
        assertThat(route.moment("after", ZoneOffset.UTC)).isNull();

        assertThat(findings.sentences())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("routes[1].wait = 'soon' is no duration"),
                        two -> assertThat(two).startsWith("routes[1].after = 'noon' is no time"));
        assertThat(route.isClean()).isFalse();
    }

    @Test
    void aFieldOfTheWrongFormIsNotMissingToo() {
        section(Map.of("name", List.of("a"))).required("name", "write one");

        assertThat(findings.sentences())
                .containsExactly("name = '[a]' is not one value: write one text.");
    }

    @Test
    void anUnknownKeyIsToldWithoutItsValueWhichMayBeASecret() {
        section(Map.of("tokn", "123")).allow(Set.of("token"));

        assertThat(findings.sentences()).containsExactly("tokn is not known: use one of [token].");
    }

    @Test
    void aFileWithoutKeysIsSaidToHaveNone() {
        section("text");

        assertThat(findings.sentences())
                .containsExactly("the file = 'text' has no keys: write one \"key: value\" a line.");
    }

    private Section section(Object yaml) {
        return Section.of(findings, yaml);
    }
}
