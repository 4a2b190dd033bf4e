/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
