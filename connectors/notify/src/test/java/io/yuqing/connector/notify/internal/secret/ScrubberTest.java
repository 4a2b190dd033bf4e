/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrubberTest {

    @Test
    void secretsGoInBothFormsAndTheLongerOneFirst() {
        Scrubber scrubber = new Scrubber("a+b", "a+bc", null, "");

        assertThat(scrubber.clean("x a+bc y a%2Bbc z a+b")).isEqualTo("x *** y *** z ***");
    }

    @Test
    void whatIsKeptIsOneLineAndNotLong() {
        String cleaned = new Scrubber().clean("一\r\n二\t三 " + "😀".repeat(400));

        assertThat(cleaned).startsWith("一 二 三 😀").hasSizeLessThanOrEqualTo(300).endsWith("…");
        assertThat(cleaned.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Test
    void nothingIsNothing() {
        assertThat(new Scrubber("s").clean(null)).isEmpty();
    }
}
