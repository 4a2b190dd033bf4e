/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.Rejection;
import io.yuqing.wire.item.Wire;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import org.apache.flink.types.PojoTestUtils;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerializationTest {

    @ParameterizedTest
    @ValueSource(classes = {WireItem.class, Rejection.class, Decoded.class, KeyedRecord.class})
    void whatFlinkCarriesIsAPlainObjectWithoutKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    @Test
    void theDecoderSurvivesTheWayToTheTaskManagers() throws IOException, ClassNotFoundException {
        ItemDecoder copy = InstantiationUtil.clone(new ItemDecoder(IngestOptions.defaults()));
        Decoded decoded =
                copy.decode(RecordKind.POST, "p", 0, 0, Wire.RECORDED, Wire.bytes(Wire.original()));
        assertThat(decoded.item.id).isEqualTo("weibo/p1");
        InstantiationUtil.clone(new ItemDeserializationSchema("c", IngestOptions.defaults()));
    }
}
