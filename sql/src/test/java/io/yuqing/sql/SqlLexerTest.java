/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLexerTest {

    @Test
    void everyByteBelongsToOneToken() {
        String text = "SELECT 'é' /* /* */ */, $a$ ; $a$, “x”, 1.5;\u3000-- end";
        SqlLexer lexer = SqlLexer.of(text);
        StringBuilder all = new StringBuilder();
        int end = 0;
        while (lexer.next()) {
            assertThat(lexer.start()).isEqualTo(end);
            end = lexer.end();
            all.append(lexer.text());
        }
        assertThat(all).hasToString(text);
    }

    @Test
    void commentsNest() {
        assertThat(tokens("a /* b /* c */ d */ e"))
                .containsExactly("WORD a", "COMMENT /* b /* c */ d */", "WORD e");
    }

    @Test
    void lineCommentsBeginInFourWays() {
        assertThat(tokens("1 -- a\n2 // b\n3 #! c\n4 # d\n5 #e"))
                .containsExactly(
                        "WORD 1",
                        "COMMENT -- a",
                        "WORD 2",
                        "COMMENT // b",
                        "WORD 3",
                        "COMMENT #! c",
                        "WORD 4",
                        "COMMENT # d",
                        "WORD 5",
                        "SYMBOL #",
                        "WORD e");
    }

    @Test
    void quotesKeepWhatIsDoubledOrEscaped() {
        assertThat(tokens("'it''s' 'it\\'s' `a``b` \"a\"\"b\" ‘a'b’ “c”"))
                .containsExactly(
                        "QUOTED 'it''s'",
                        "QUOTED 'it\\'s'",
                        "QUOTED `a``b`",
                        "QUOTED \"a\"\"b\"",
                        "QUOTED ‘a'b’",
                        "QUOTED “c”");
    }

    @Test
    void aDollarIsAHeredocOrAPartOfAWord() {
        assertThat(tokens("$$;$$ $t$ ' $t$ $a$ x$y$z $1 1e$$2$$"))
                .containsExactly(
                        "HEREDOC $$;$$",
                        "HEREDOC $t$ ' $t$",
                        "WORD $a$",
                        "WORD x$y$z",
                        "WORD $1",
                        "WORD 1e",
                        "HEREDOC $$2$$");
    }

    @Test
    void blanksOfWordProcessorsAreBlanks() {
        assertThat(tokens("a\u00a0b\u3000c\u200bd"))
                .containsExactly("WORD a", "WORD b", "WORD c", "WORD d");
    }

    @Test
    void aWordIsComparedInEitherCase() {
        SqlLexer lexer = SqlLexer.of("Format");
        assertThat(lexer.next()).isTrue();
        assertThat(lexer.is("FORMAT")).isTrue();
        assertThat(lexer.is("FORMATS")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "'a\\", "'a''", "`a", "\"", "‘a'", "“", "/*", "/* /* */"})
    void anEndThatIsMissingIsSaid(String text) {
        SqlLexer lexer = SqlLexer.of(text);
        assertThat(lexer.next()).isTrue();
        assertThat(lexer.isClosed()).isFalse();
        assertThat(lexer.end()).isEqualTo(text.getBytes(UTF_8).length);
        assertThat(lexer.next()).isFalse();
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (255 - i);
        }
        SqlLexer lexer = new SqlLexer(bytes);
        int end = 0;
        while (lexer.next()) {
            end = lexer.end();
        }
        assertThat(end).isEqualTo(bytes.length);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = SqlLexer.of(text);
        while (lexer.next()) {
            if (lexer.kind() != TokenKind.BLANK) {
                tokens.add(lexer.kind() + " " + lexer.text());
            }
        }
        return tokens;
    }
}
