/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases and their checker are sound whatever mask they are used for. */
class MaskGeneratorTest {
    private static final int CASES = 10_000;

    @ParameterizedTest
    @CsvSource({"1", "7", "20260701"})
    void findsEverySecretInATextThatIsNotMasked(long seed) {
        for (PersonalCase personal : PersonalCases.of(seed, CASES)) {
            assertThat(Survivors.of(personal, personal.text()))
                    .as("%s: %s", personal.kind(), personal.text())
                    .isEqualTo(personal.secrets())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "20260701"})
    void findsNoSecretInWhatAPerfectMaskLeaves(long seed) {
        for (PersonalCase personal : PersonalCases.of(seed, CASES)) {
            assertThat(Survivors.of(personal, personal.rest()))
                    .as("%s: %s", personal.kind(), personal.rest())
                    .isEmpty();
            assertThat(Survivors.of(personal, "")).isEmpty();
        }
    }

    @Test
    void harmlessFiguresRemainInATextThatIsNotMasked() {
        List<HarmlessCase> cases = HarmlessCases.of(1, CASES);
        assertThat(PrivacyCensus.damaged(cases, text -> text).bad()).isZero();
        assertThat(PrivacyCensus.damaged(cases, text -> "").bad()).isEqualTo(CASES);
    }

    @Test
    void theSameSeedGivesTheSameCasesAndAnotherSeedGivesOthers() {
        assertThat(PersonalCases.of(5, 500)).isEqualTo(PersonalCases.of(5, 500));
        assertThat(PersonalCases.of(5, 500)).isNotEqualTo(PersonalCases.of(6, 500));
        assertThat(HarmlessCases.of(5, 500)).isEqualTo(HarmlessCases.of(5, 500));
        assertThat(HarmlessCases.of(5, 500)).isNotEqualTo(HarmlessCases.of(6, 500));
    }

    @Test
    void eachKindIsAsFrequentAsAnyOther() {
        assertUniform(PersonalCases.of(1, CASES).stream().map(PersonalCase::kind));
        assertUniform(HarmlessCases.of(1, CASES).stream().map(HarmlessCase::kind));
    }

    @ParameterizedTest
    @CsvSource({
        "138****5678, false",
        "1381234****, false",
        "电话 12345678, true",
        "1三八-①2３４ 五６, true",
        "138<b>1234</b>5678, true",
        "&#49;38%31%3234, false",
        "&#49;38%31%32345678, true",
        "l3812345678, true",
        "１３８１２３４５６７８, true",
        "138那个1234那个5678, false",
    })
    void aNumberSurvivesIfMostOfItsDigitsInARowDo(String text, boolean survives) {
        assertThat(Survivors.of(person(Secret.number("13812345678")), text).isEmpty())
                .isNotEqualTo(survives);
    }

    @ParameterizedTest
    @CsvSource({
        "@小花🌸, true",
        "@***🌸, false",
        "@小<b>花</b>, true",
        "%E5%B0%8F%E8%8A%B1, true",
        "%25E5%25B0%258F%25e8%258a%25b1, true",
        "%D0%A1%BB%A8, true",
        "&#23567;\u200b&#33457;, true",
        "阿明在, true",
        "小-阿-花, false",
    })
    void aNameSurvivesIfAWordOfItDoes(String text, boolean survives) {
        assertThat(Survivors.of(person(Secret.name("小花🌸阿明")), text).isEmpty())
                .isNotEqualTo(survives);
    }

    private static PersonalCase person(Secret secret) {
        return new PersonalCase("one", "", null, List.of(secret), "");
    }

    private static void assertUniform(Stream<String> kinds) {
        IntSummaryStatistics counts =
                kinds
                        .collect(
                                Collectors.groupingBy(
                                        kind -> kind, Collectors.summingInt(kind -> 1)))
                        .values()
                        .stream()
                        .collect(Collectors.summarizingInt(count -> count));
        assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1);
    }
}
