/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static io.yuqing.wire.item.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that no item may have. */
class RecordTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刚刚",
                "5分钟前",
                "昨天 10:30",
                "07月23日 11:47",
                "",
                "0000-00-00 00:00:00",
                "2013-07-01",
                "1e400"
            })
    void aTimeThatIsNotCompleteIsRefused(String time) {
        assertRejected(
                Wire.post(Wire.original().put("published_at", time)),
                BAD_TIMESTAMP,
                "published_at");
    }

    @Test
    void numbersThatAreNoTimeAreRefused() {
        for (String number : new String[] {"1e400", "-1e400", "9".repeat(30), "9".repeat(900)}) {
            String record =
                    Wire.original().toString().replace("\"2013-07-01T12:00:00+08:00\"", number);
            assertRejected(Wire.post(record), BAD_TIMESTAMP, "published_at");
        }
    }

    @Test
    void aTimeBeyondTheAllowedSkewIsRefusedBecauseItWouldMoveTheWatermarkForGood() {
        ObjectNode record = Wire.original();
        record.put("published_at", "2013-07-02T12:03:20+08:00");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2013-07-02T12:03:21+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "published_at 2013-07-02T04:03:21Z");
        record.remove("collected_at");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2013-07-02T12:10:01+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "published_at");
    }

    @Test
    void aCollectorCannotVouchForItsOwnFuture() {
        ObjectNode record = Wire.original();
        record.put("published_at", "2099-12-31T23:59:59+08:00");
        record.put("collected_at", "2099-12-31T23:59:59+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "collected_at");
    }

    @Test
    void shouldNotBelieveARecordTimestampInSecondsWhichIsOf1970() {
        byte[] record = Wire.bytes(Wire.original());
        ItemDecoder decoder =
                new ItemDecoder(IngestOptions.defaults().withClock(() -> Wire.RECORDED));
        long seconds = Wire.RECORDED / 1_000;

        Decoded decoded = decoder.decode(RecordKind.POST, "p", 0, 0, seconds, record);

        assertThat(decoded.item.eventAt).isEqualTo(decoded.item.publishedAt);
        assertThat(decoded.item.aheadMillis).isZero();
        assertThat(decoded.timestamp).isEqualTo(seconds);
    }

    @Test
    void aRecordWithoutAnyTimeOfArrivalIsComparedWithTheClock() {
        ItemDecoder decoder =
                new ItemDecoder(IngestOptions.defaults().withClock(() -> Wire.RECORDED));
        Decoded decoded = decoder.decode(RecordKind.POST, "p", 0, 0, -1, Wire.bytes(Wire.repost()));
        assertThat(decoded.item.collectedAt).isEqualTo(Wire.RECORDED);
    }

    @Test
    void timesBeforeTheEarliestAreRefused() {
        ObjectNode record = Wire.original().put("published_at", "2009-08-01T00:00:00+08:00");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2009-07-31T23:59:59+08:00");
        assertRejected(Wire.post(record), TOO_OLD, "published_at");
        record.put("published_at", 0);
        assertRejected(Wire.post(record), TOO_OLD, "published_at 1970-01-01T00:00:00Z");
        assertRejected(Wire.post(Wire.original().put("collected_at", 0)), TOO_OLD, "collected_at");
    }

    private static Decoded bytes(String record, Charset charset) {
        return Wire.decode(RecordKind.POST, record.getBytes(charset));
    }
}
