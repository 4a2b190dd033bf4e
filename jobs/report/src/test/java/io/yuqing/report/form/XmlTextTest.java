/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void shouldKeepEachCharacterThatXmlCanHold() {
        String text = "停水 \t\n\r\u0085\u2028<&>]]>😡𠮷\u202E";

        assertThat(XmlText.of(text)).isSameAs(text);
    }

    @Test
    void shouldDropWhatXmlCannotHold() {
        assertThat(XmlText.of("停\u0000水\u0008\u001F\uFFFE\uFFFF\uD800了\uDC00")).isEqualTo("停水了");
    }

    @Test
    void shouldDropMarksOfDirection() {
        assertThat(XmlText.straight("\u061C\u200E停\u202A\u202E\u202C水\u2066\u2069\u0001😡"))
                .isEqualTo("停水😡");
    }
}
