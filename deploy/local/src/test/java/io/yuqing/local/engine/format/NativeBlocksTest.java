/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.engine.RawHttp;
import io.yuqing.local.engine.chdb.EngineException;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Grafana's datasource (clickhouse-go) asks for: Native with a protocol version. */
class NativeBlocksTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ClickHouseDatabase database = CLICKHOUSE.database();

    @Test
    void theGreetingHasTheInformationRecordAndAMarkForEachColumn() {
        byte[] answer = grafana("SELECT 'a' AS s, toUInt32(7) AS n").send().body();
        assertThat(answer)
                .isEqualTo(
                        bytes(
                                1, 0, 2, -1, -1, -1, -1, 0, // information
                                2, 1, // columns, rows
                                1, 's', 6, 'S', 't', 'r', 'i', 'n', 'g', 0, 1, 'a', //
                                1, 'n', 6, 'U', 'I', 'n', 't', '3', '2', 0, 7, 0, 0, 0));
    }

    @Test
    void anOlderOrNewerClientGetsItsOwnForm() throws IOException {
        byte[] block = bytes(1, 1, 1, 'n', 5, 'U', 'I', 'n', 't', '8', 7);
        assertThat(written(block, 54_400))
                .isEqualTo(
                        bytes(
                                1, 0, 2, -1, -1, -1, -1, 0, 1, 1, 1, 'n', 5, 'U', 'I', 'n', 't',
                                '8', 7));
        assertThat(written(block, 54_480))
                .isEqualTo(
                        bytes(
                                1, 0, 2, -1, -1, -1, -1, 3, 0, 0, 1, 1, 1, 'n', 5, 'U', 'I', 'n',
                                't', '8', 0, 7));
    }

    /** A wrong length anywhere makes the walk miss the next name, which then is no type. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "toInt8(number), toUInt16(number), toInt32(number), toUInt64(number)",
                "toInt128(number), toUInt256(number), generateUUIDv4(), toIPv4('1.2.3.4'),"
                        + " toIPv6('::1')",
                "toFloat32(number), toFloat64(number), toBool(1), CAST('a', 'Enum8(\\'a\\' = 1,"
                        + " \\'b,\\' = 2)')",
                "toDate(number), toDate32(number), toDateTime(number, 'Asia/Shanghai'), now64(3,"
                        + " 'Asia/Shanghai')",
                "toDecimal32(1, 2), toDecimal64(1, 2), toDecimal128(1, 2), toDecimal256(1, 2)",
                "toString(number), repeat('x', 300), toFixedString('ab', 5), INTERVAL 1 DAY",
                "NULL, toNullable(number), if(number % 2 = 0, NULL, toString(number))",
                "range(number % 5), arrayMap(i -> toString(i), range(number % 3)), [[1], []], []",
                "toLowCardinality(toString(number % 300)), toLowCardinality(toNullable('x'))",
                "[toLowCardinality('a')], arrayResize([toLowCardinality('b')], number % 3)",
                "map('a', number), map(toLowCardinality('k'), toUInt64(1)), map()",
                "tuple(1, 'a'), CAST((1, 'x y'), 'Tuple(`a b` UInt8, c String)'), tuple()",
                "[(toLowCardinality('a'), map('k', [toNullable(1)]))]"
            })
    void columnsOfAllTypesAreSteppedOver(String columns) {
        String sql =
                "SELECT number, "
                        + columns
                        + ", 'end' FROM numbers(10000) SETTINGS max_block_size = 3000";
        HttpResponse<byte[]> plain = database(sql).send();
        HttpResponse<byte[]> answer = grafana(sql).send();
        assertThat(RawHttp.text(answer)).doesNotStartWith("Code: ");
        int added = answer.body().length - plain.body().length;
        // 8 bytes a block and one for each column of it.
        int perBlock = 8 + plain.body()[0];
        assertThat(added).isPositive();
        assertThat(added % perBlock).isZero();
    }

    @Test
    void aTypeThatIsNotKnownIsRefusedByName() {
        HttpResponse<byte[]> answer = grafana("SELECT sumState(1)").send();
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(RawHttp.text(answer)).contains("Type AggregateFunction(sum, UInt8)");
    }

    @Test
    void anEmptyAnswerAndOtherFormatsStayAsTheyAre() {
        assertThat(grafana("SELECT 1 WHERE 0").send().body()).isEmpty();
        assertThat(grafana("SELECT 1 FORMAT CSV").text()).isEqualTo("1\n");
    }

    private RawHttp database(String sql) {
        return new RawHttp(database.url()).parameter("default_format", "Native").body(sql);
    }

    private RawHttp grafana(String sql) {
        return database(sql).parameter("client_protocol_version", "54460");
    }

    private static byte[] written(byte[] block, int revision) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NativeBlocks(ByteBuffer.wrap(block), revision).writeTo(out);
        } catch (EngineException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
