/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** {@link KnownTopics} as bytes: the version and the bytes of Flink's own part, then the ids. */
final class KnownTopicsSerializer implements SimpleVersionedSerializer<KnownTopics> {
    /** Beyond all that Flink's own part counts; what is below has been written without ids. */
    private static final int VERSION = 1_000;

    private final SimpleVersionedSerializer<KafkaSourceEnumState> partitions;

    KnownTopicsSerializer(SimpleVersionedSerializer<KafkaSourceEnumState> partitions) {
        this.partitions = partitions;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(KnownTopics topics) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] own = partitions.serialize(topics.partitions());
            out.writeInt(partitions.getVersion());
            out.writeInt(own.length);
            out.write(own);
            out.writeInt(topics.ids().size());
            for (Map.Entry<String, String> id : topics.ids().entrySet()) {
                out.writeUTF(id.getKey());
                out.writeUTF(id.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public KnownTopics deserialize(int version, byte[] bytes) throws IOException {
        if (version < VERSION) {
            return new KnownTopics(partitions.deserialize(version, bytes), Map.of());
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int ownVersion = in.readInt();
            byte[] own = in.readNBytes(in.readInt());
            Map<String, String> ids = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                ids.put(in.readUTF(), in.readUTF());
            }
            return new KnownTopics(partitions.deserialize(ownVersion, own), ids);
        }
    }
}
