/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of errors the engine knows, each with a decision of ours. */
class ServerCodesTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String OF_THE_ENGINE =
            "SELECT arrayStringConcat(groupArray(concat(toString(number), ' ',"
                    + " errorCodeToName(number))), '\\n') FROM numbers(1, 20000)"
                    + " WHERE errorCodeToName(number) != ''";

    private static Map<Integer, String> waitedOut;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ServerCodesTest.class.getResourceAsStream("/waited_out_codes.txt")) {
            waitedOut =
                    table(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .filter(line -> !line.isEmpty() && !line.startsWith("#")));
        }
    }

    @Test
    void everyNumberOfTheEngineIsDecidedOnceAndUnderItsName() {
        Map<Integer, String> decided = new TreeMap<>(waitedOut);
        decided.putAll(ServerCodes.notWaitedFor());
        Set<Integer> twice = new TreeSet<>(waitedOut.keySet());
        twice.retainAll(ServerCodes.notWaitedFor().keySet());

        assertThat(twice).as("waited out and not waited out").isEmpty();
        assertThat(decided)
                .as(
                        "of a new engine: decide what is new in ServerCodes or in"
                                + " waited_out_codes.txt")
                .isEqualTo(table(CLICKHOUSE.database().value(OF_THE_ENGINE).lines()));
    }

    @Test
    void theDecisionsAreThoseOfTheTables() {
        assertThat(waitedOut.keySet())
                .allMatch(code -> ServerCodes.verdict(code) == ErrorVerdict.RETRYABLE);
        assertThat(ServerCodes.notWaitedFor().keySet())
                .allMatch(code -> ServerCodes.verdict(code) != ErrorVerdict.RETRYABLE);
    }

    @Test
    void whatAPersonMustMendHasARemedyAndNothingElseHasOne() {
        for (int code : ServerCodes.notWaitedFor().keySet()) {
            assertThat(ServerCodes.remedy(code) != null)
                    .as("%d", code)
                    .isEqualTo(ServerCodes.verdict(code) == ErrorVerdict.FATAL);
        }
    }

    private static Map<Integer, String> table(Stream<String> lines) {
        Map<Integer, String> codes = new TreeMap<>();
        lines.forEach(
                line -> {
                    int space = line.indexOf(' ');
                    String name = line.substring(space + 1);
                    assertThat(codes.put(Integer.parseInt(line.substring(0, space)), name))
                            .as(line)
                            .isNull();
                });
        return codes;
    }
}
