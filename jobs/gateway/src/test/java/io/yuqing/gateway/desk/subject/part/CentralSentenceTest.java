/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CentralSentenceTest {
    @Test
    void theSentenceWithTheWordSpeaksForTheText() {
        assertThat(CentralSentence.of("早上好！每天上班要绕路。谁来管？", "绕路")).isEqualTo("每天上班要绕路。");
        assertThat(CentralSentence.of("早上好！谁来管？", "绕路")).isEqualTo("早上好！");
        assertThat(CentralSentence.of("早上好", "")).isEqualTo("早上好");
    }

    @Test
    void aLongOneIsCutAroundTheWord() {
        String label = CentralSentence.of("一二三四五六七八九十".repeat(3) + "绕路" + "十九八七六".repeat(8), "绕路");

        assertThat(label).contains("绕路").startsWith("…").endsWith("…").hasSize(30);
    }

    @Test
    void nothingSaysNothing() {
        assertThat(CentralSentence.of(" \n ", "绕路")).isEmpty();
    }
}
