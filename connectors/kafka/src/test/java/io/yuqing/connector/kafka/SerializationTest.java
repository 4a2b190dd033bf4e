/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

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
                copy.decode(ItemKind.POST, "p", 0, 0, Wire.RECORDED, Wire.bytes(Wire.original()));
        assertThat(decoded.item.id).isEqualTo("p1");
        InstantiationUtil.clone(new ItemDeserializationSchema("c", IngestOptions.defaults()));
    }
}
