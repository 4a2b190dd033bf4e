/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementSplitterTest {

    @Test
    void statementsEndAtSemicolons() {
        assertThat(StatementSplitter.split("SELECT 1;\nSELECT 2 ;SELECT 3"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void nothingButSpaceAndCommentsIsNoStatement() {
        assertThat(StatementSplitter.split(" ;\n-- only a word;\n; /* ; */ # a line ;\n"))
                .isEmpty();
    }

    @Test
    void semicolonsInTextsAndNamesAreText() {
        assertThat(StatementSplitter.split("SELECT 'a;b', \"c;d\", `e;f`; SELECT 2"))
                .containsExactly("SELECT 'a;b', \"c;d\", `e;f`", "SELECT 2");
    }

    @Test
    void quotesMayBeDoubledOrEscaped() {
        assertThat(StatementSplitter.split("SELECT 'it''s;', 'it\\'s;', '\\\\'; SELECT 2"))
                .containsExactly("SELECT 'it''s;', 'it\\'s;', '\\\\'", "SELECT 2");
    }

    @Test
    void semicolonsAndQuotesInCommentsAreComments() {
        assertThat(
                        StatementSplitter.split(
                                "SELECT 1 -- it's one;\n, 2 /* it's; */, 3 #! it's;\n; SELECT 4"))
                .hasSize(2)
                .last()
                .isEqualTo("SELECT 4");
    }

    @Test
    void aMinusIsNoComment() {
        assertThat(StatementSplitter.split("SELECT 3 - 1; SELECT 4 / 2")).hasSize(2);
    }

    @Test
    void heredocsHoldAnything() {
        assertThat(StatementSplitter.split("SELECT $$a;'b$$; SELECT $t$;$$;$t$; SELECT $1"))
                .containsExactly("SELECT $$a;'b$$", "SELECT $t$;$$;$t$", "SELECT $1");
    }

    @Test
    void anOpenQuoteTakesTheRest() {
        assertThat(StatementSplitter.split("SELECT 'a; SELECT 2")).hasSize(1);
        assertThat(StatementSplitter.split("SELECT 'a\\")).hasSize(1);
    }

    @Test
    void commentsNest() {
        assertThat(StatementSplitter.split("SELECT 1 /* a /* b */ ; SELECT 2 */; SELECT 3"))
                .containsExactly("SELECT 1 /* a /* b */ ; SELECT 2 */", "SELECT 3");
    }

    @Test
    void anOpenCommentIsAStatementOfItsOwn() {
        assertThat(StatementSplitter.split("SELECT 1; /* SELECT 2;"))
                .containsExactly("SELECT 1", "/* SELECT 2;");
    }

    @Test
    void textsOutsideOfAsciiStayAsTheyAre() {
        assertThat(StatementSplitter.split("SELECT '水；'; SELECT ‘a;b’"))
                .containsExactly("SELECT '水；'", "SELECT ‘a;b’");
    }
}
