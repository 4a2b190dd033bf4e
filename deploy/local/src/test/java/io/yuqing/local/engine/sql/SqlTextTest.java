/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    SELECT 1                                  | TSV
                    SELECT 1 FORMAT JSON                      | JSON
                    SELECT 1 format Native;                   | Native
                    SELECT 1 FORMAT CSV SETTINGS x = 1        | CSV
                    SELECT 'FORMAT JSON'                      | TSV
                    SELECT 1 -- FORMAT JSON                   | TSV
                    SELECT 1 /* a /* b */ FORMAT JSON */      | TSV
                    SELECT * FROM (SELECT 1 FORMAT JSON)      | TSV
                    SELECT format FROM t                      | TSV
                    SELECT 'it''s \\' x' FORMAT XML           | XML
                    SELECT $a$ FORMAT JSON $a$                | TSV
                    SELECT $a$ 汉字 $a$ FORMAT JSON             | JSON
                    """)
    void theFormatClauseIsFoundWhereItIsOne(String sql, String format) {
        assertThat(OutputFormat.of(sql.getBytes(UTF_8), "TSV")).isEqualTo(format);
    }

    @Test
    void rowsBeginBehindTheLineEndThatFollowsTheFormat() {
        InsertHead head = read("INSERT INTO db.t (a, `FORMAT`)\nFORMAT RowBinary \n\n1").get();
        assertThat(new String(head.sql(), UTF_8)).isEqualTo("INSERT INTO db.t (a, `FORMAT`)\n");
        assertThat(head.format()).isEqualTo("RowBinary");
        assertThat(head.dataStart())
                .isEqualTo("INSERT INTO db.t (a, `FORMAT`)\nFORMAT RowBinary \n".length());
    }

    @Test
    void aTableMayHaveTheNameOfAKeyword() {
        assertThat(read("INSERT INTO format FORMAT TSV 1").get().format()).isEqualTo("TSV");
        assertThat(read("INSERT INTO db.values VALUES (1)").get().format()).isEqualTo("Values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t SELECT 1",
                "INSERT INTO t (a) WITH 1 AS x SELECT x",
                "INSERT INTO t FROM INFILE 'x' FORMAT CSV",
                "SELECT 1 FORMAT CSV",
                "INSERT INTO t",
                "",
                "/* open",
                "'open \\"
            })
    void otherStatementsHaveNoRowsBehindThem(String sql) {
        assertThat(read(sql)).isEmpty();
    }

    @Test
    void aTextThatMayGoOnIsNotCutWithinTheFormatName() {
        byte[] cut = "INSERT INTO t FORMAT RowBin".getBytes(UTF_8);
        assertThat(InsertHead.read(cut, false)).isEmpty();
    }

    private static Optional<InsertHead> read(String sql) {
        return InsertHead.read(sql.getBytes(UTF_8), true);
    }
}
