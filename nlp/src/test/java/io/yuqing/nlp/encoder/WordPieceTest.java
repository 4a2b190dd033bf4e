/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numbers were looked up by hand in the vocabulary of the model. */
class WordPieceTest {

    private static final long CLS = 101;
    private static final long SEP = 102;
    private static final long UNK = 100;

    private static final Vocabulary VOCABULARY = Vocabulary.read(ModelFiles.tokenizer());
    private final WordPiece pieces = new WordPiece(VOCABULARY);

    @Test
    void theVocabularyHasAllPiecesOfTheModel() {
        assertThat(VOCABULARY.size()).isEqualTo(21_128);
        assertThat(VOCABULARY.id("\"")).isEqualTo(107);
        assertThat(VOCABULARY.id("##😎")).isEqualTo(21_127);
        assertThat(VOCABULARY.id("停水")).isNull();
    }

    @Test
    void eachChineseCharacterAndEachMarkIsAPiece() {
        assertThat(ids("小区停水三天了！"))
                .containsExactly(CLS, 2207, 1277, 977, 3717, 676, 1921, 749, 8013, SEP);
        assertThat(ids("[怒]")).containsExactly(CLS, 138, 2584, 140, SEP);
    }

    @Test
    void lettersAreLowerCaseBeforeTheyAreLookedUp() {
        assertThat(ids("5G")).containsExactly(CLS, 8711, SEP);
        assertThat(ids("iPad Hello")).containsExactly(CLS, 8355, 8701, SEP);
    }

    @Test
    void aWordIsCutIntoTheLongestPiecesFromTheLeft() {
        assertThat(ids("COVID-19")).containsExactly(CLS, 8792, 9197, 8168, 118, 8131, SEP);
        assertThat(ids("iphone13")).containsExactly(CLS, 8210, 8679, SEP);
        assertThat(ids("👍👍")).containsExactly(CLS, 8102, 21_124, SEP);
        assertThat(ids("B站")).containsExactly(CLS, 144, 4991, SEP);
    }

    @Test
    void aWordWithOneUnknownPartIsUnknownAsAWhole() {
        assertThat(ids("ōsaka 三")).containsExactly(CLS, UNK, 676, SEP);
        assertThat(ids("𠮷三")).containsExactly(CLS, UNK, 676, SEP);
        assertThat(ids("x".repeat(101))).containsExactly(CLS, UNK, SEP);
    }

    @Test
    void controlsAndPrivateCharactersAreNothingAndBlanksPart() {
        assertThat(ids("停\u200B水\uE001\uFFFD")).containsExactly(CLS, 977, 3717, SEP);
        assertThat(ids("20\u300020\n2020")).containsExactly(CLS, 8113, 8113, 8439, SEP);
        assertThat(ids("")).containsExactly(CLS, SEP);
    }

    @Test
    void aLongTextIsCutWithItsEndMark() {
        assertThat(pieces.ids("水".repeat(300), 128)).hasSize(128).endsWith(3717, SEP);
        assertThat(pieces.ids("三 iphone13", 4)).containsExactly(CLS, 676, 8210, SEP);
    }

    private long[] ids(String text) {
        return pieces.ids(text, 128);
    }
}
