/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static io.yuqing.wire.item.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Likes, comments, reposts and views as pages show them. */
class RecordCountersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.0|12",
                "1e3|1000",
                "\"12\"|12",
                "\"1.2万\"|12000",
                "\"10万+\"|100000",
                "\"3w+\"|30000",
                "\"1.5k\"|1500",
                "\"1,234,567\"|1234567",
                "\"１，２３４\"|1234",
                "\"1.2亿\"|120000000",
                "\" 7 \"|7",
                "\"\u00a07\u3000\"|7",
                "\"１０Ｗ＋\"|100000",
                "\"10万以上\"|100000",
                "\"3百\"|300",
                "\"2百万\"|2000000",
                "\"1.2千万+\"|12000000",
                "\"1.2M\"|1200000",
                "\"赞 12\"|12",
                "\"点赞(12)\"|12",
                "\"阅读：1.2万\"|12000",
                "\"1.2万次播放\"|12000",
                "\"300多人\"|300",
                "-0.0|0",
            })
    void aCounterIsReadAsPagesShowIt(String sent, long read) throws Exception {
        WireItem item = engaged(sent);
        assertThat(item.likes).isEqualTo(read);
        assertThat(item.hasEngagement).isTrue();
        assertThat(item.unreadCounters).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "true",
                "{}",
                "[3]",
                "\"赞\"",
                "\"--\"",
                "\"1,23\"",
                "\"1.23456万\"",
                "99999999999999999999999",
                "1e400",
                "\"1e3\"",
                "\"9999999999999亿\"",
                "\"9999999999999999百亿\"",
                "NaN",
                "-Infinity",
                "\"NaN\"",
                "\"1万2\"",
                "\"约1万\"",
                "\"12)3\"",
                "\"万\"",
                "\"赞赞赞\"",
                "\"-12\"",
                "\"1/2\""
            })
    void aCounterThatCannotBeReadIsUnknownAndCostsNoItem(String sent) throws Exception {
        WireItem item = engaged(sent);
        assertThat(item.likes).isZero();
        assertThat(item.hasEngagement).isFalse();
        assertThat(item.unreadCounters).isEqualTo(1);
        assertThat(item.text).isEqualTo("【停水】城东又停水了");
    }

    @Test
    void aCounterOfAnyLengthCostsNoItem() {
        for (String digit : List.of("1", "0.1", "-1", "\"1\"")) {
            WireItem item = engaged(digit.replace("1", "1".repeat(2_000)));
            assertThat(item.likes).isZero();
            assertThat(item.unreadCounters).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoNumberCostsNoItemWhereNobodyReadsIt() {
        String record = Wire.original().toString();
        assertThat(Wire.post(record.replaceFirst("[{]", "{\"score\":NaN,")).item).isNotNull();
        assertRejected(
                Wire.post(record.replaceFirst("\"published_at\":[^,]+", "\"published_at\":NaN")),
                BAD_TIMESTAMP,
                "published_at");
    }

    @Test
    void oneCounterThatCannotBeReadLeavesTheOthers() throws Exception {
        ObjectNode record = Wire.original();
        record.set(
                "engagement",
                Wire.JSON.readTree("{\"likes\":\"赞\",\"views\":\"1万\",\"comments\":\"\"}"));
        WireItem item = Wire.post(record).item;
        assertThat(item.views).isEqualTo(10_000);
        assertThat(item.hasEngagement).isTrue();
        assertThat(item.unreadCounters).isEqualTo(1);
        record.set("engagement", Wire.JSON.readTree("[]"));
        assertThat(Wire.post(record).item.unreadCounters).isEqualTo(1);
    }

    private static WireItem engaged(String likes) {
        String record =
                Wire.original()
                        .toString()
                        .replace(
                                "\"likes\":3,\"comments\":2,\"reposts\":1,\"views\":400",
                                "\"likes\":" + likes);
        return Wire.post(record).item;
    }
}
