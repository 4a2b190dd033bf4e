/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.sql.StatementSplitter;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The splitter sees statements, comments and quotes where the engine's own lexer sees them. */
class StatementsOfTheEngineTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String SYNTAX_ERROR = "62";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 /* a /* b */ ; SELECT 2 */",
                "SELECT 1 /*/*/ ; SELECT 2 */ */",
                "SELECT 1 /*/ ; + 1 */",
                "SELECT 1 -- it's ;\n",
                "SELECT 1 // it's ;\n",
                "SELECT 1 # it's ;\n",
                "SELECT 1 #! it's ;\n",
                "SELECT 1#!;\n+1",
                "SELECT 'a''b;'",
                "SELECT 'a\\'b;'",
                "SELECT 1 AS `a``;`",
                "SELECT 1 AS `a\\`;`",
                "SELECT 1 AS \"a\"\";\"",
                "SELECT ‘a;'b’",
                "SELECT 1 AS “a;b”",
                "SELECT 'a’;'",
                "SELECT $$a;'b$$",
                "SELECT $t$;$$;$t$",
                "SELECT $1a$;$1a$",
                "SELECT 1 AS a$b$c",
                "SELECT '汉;字' /* 汉;字 */",
                "-- only a word;\nSELECT 1; -- ;"
            })
    void whatTheEngineTakesAsOneStatementIsOne(String script) {
        assertThat(StatementSplitter.split(script)).hasSize(1);
        assertThat(code(send(script))).as(script).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;SELECT 2",
                "SELECT 1;;SELECT 2",
                "SELECT 1 # c;\n ; SELECT 2",
                "SELECT 1 /* ' */ ; SELECT 2 -- '",
                "SELECT 1 AS $x;SELECT 2 AS y$x",
                "SELECT 1 AS x$$;SELECT 2 AS y$$",
                "SELECT 1\u00a0;\u3000SELECT 2",
                "SELECT 1 /* a /* b */ */ ; SELECT 2"
            })
    void whatTheEngineTakesAsTwoStatementsIsTwoThatRun(String script) {
        List<String> statements = StatementSplitter.split(script);

        assertThat(statements).hasSize(2);
        assertThat(send(script).body()).as(script).contains("multi-statements");
        for (String statement : statements) {
            assertThat(code(send(statement))).as(statement).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1 /* open; SELECT 2", "SELECT 1 /* /* */", "SELECT 'a; -- '' "})
    void anEndThatIsMissingTakesTheRestAndIsRefused(String script) {
        assertThat(StatementSplitter.split(script)).containsExactly(script.strip());
        assertThat(code(send(script))).isEqualTo(SYNTAX_ERROR);
    }

    @Test
    void theEngineAnswersWhatStandsOutsideTheComments() {
        assertThat(send("SELECT 1 /* a /* b */ + 1 */ + 2").body()).isEqualTo("3\n");
    }

    private static HttpResponse<String> send(String statement) {
        return CLICKHOUSE.database().send(statement);
    }

    private static String code(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-ClickHouse-Exception-Code").orElse("");
    }
}
