/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.readable.ReadableText;
import org.junit.jupiter.api.Test;

/** The promise of the masks, on cases that nobody wrote down one by one. */
class ObfuscationTest {
    private static final long SEED = 20_260_701;
    private static final int CASES = 10_000;

    @Test
    void noPersonSurvivesHoweverHeIsWritten() {
        PrivacyCensus census =
                PrivacyCensus.survivors(
                        PersonalCases.of(SEED, CASES), TextMask::mask, LinkMask::withoutAuthor);
        assertThat(census.bad()).as(census.table("survivors")).isZero();
    }

    @Test
    void noPersonSurvivesInATextThatWasMadeReadableFirst() {
        PrivacyCensus census =
                PrivacyCensus.survivors(
                        PersonalCases.of(SEED, CASES),
                        ObfuscationTest::readAndMasked,
                        LinkMask::withoutAuthor);
        assertThat(census.bad()).as(census.table("survivors")).isZero();
    }

    @Test
    void whatIsStoredIsStoredTheSameWhenItComesBack() {
        for (PersonalCase personal : PersonalCases.of(SEED, CASES)) {
            String stored = readAndMasked(personal.text());
            assertThat(readAndMasked(stored)).as(personal.text()).isEqualTo(stored);
        }
    }

    private static String readAndMasked(String text) {
        return TextMask.mask(ReadableText.of(text));
    }

    @Test
    void almostNoHarmlessFigureIsTakenForAPerson() {
        PrivacyCensus census = PrivacyCensus.damaged(HarmlessCases.of(SEED, CASES), TextMask::mask);
        assertThat(census.bad()).as(census.table("masked")).isLessThanOrEqualTo(CASES / 100);
    }
}
