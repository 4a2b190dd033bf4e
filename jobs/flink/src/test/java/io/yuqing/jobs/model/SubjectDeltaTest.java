/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SubjectDeltaTest {
    private static final TypeSerializer<SubjectDelta> SERIALIZER =
            TypeInformation.of(SubjectDelta.class).createSerializer(new SerializerConfigImpl());

    @Test
    void shouldCrossTheNetworkWithAllItSays() throws IOException {
        SubjectDelta delta = delta();
        delta.samples = List.of(sample("w1", 9), sample("w2", 3));
        delta.first = sample("w0", 0);

        assertThat(sent(delta)).usingRecursiveComparison().isEqualTo(delta);
    }

    @Test
    void shouldSendAFirstThatIsAmongTheHeaviestOnce() throws IOException {
        SubjectDelta apart = delta();
        apart.samples = List.of(sample("w1", 9));
        apart.first = sample("w0", 0);
        SubjectDelta among = delta();
        among.samples = List.of(sample("w1", 9));
        among.first = among.samples.get(0);

        assertThat(sent(among)).usingRecursiveComparison().isEqualTo(among);
        assertThat(bytes(among).length).isLessThan(bytes(apart).length - 20);
    }

    @Test
    void shouldSendWhatHasNothingToCite() throws IOException {
        SubjectDelta delta = delta();
        delta.topics = List.of();

        assertThat(sent(delta)).usingRecursiveComparison().isEqualTo(delta);
    }

    private static SubjectDelta delta() {
        SubjectDelta delta = new SubjectDelta();
        delta.subject = "thread:w0";
        delta.slices = new byte[] {1, 2, 3};
        delta.time = 1_790_000_000_123L;
        delta.topics = List.of("water", "路况");
        return delta;
    }

    private static Sample sample(String id, long weight) {
        Sample sample = new Sample();
        sample.id = id;
        sample.url = "https://example.org/" + id;
        sample.channel = "microblog";
        sample.original = true;
        sample.comment = true;
        sample.excerpt = "东湖的水又臭了";
        sample.publishedAt = 1_790_000_000_000L;
        sample.eventAt = 1_789_999_999_000L;
        sample.weight = weight;
        sample.category = "public_concern";
        sample.words = List.of("东湖");
        sample.clusterId = "00ff";
        sample.analysisVersion = "v1";
        return sample;
    }

    private static byte[] bytes(SubjectDelta delta) throws IOException {
        return InstantiationUtil.serializeToByteArray(SERIALIZER, delta);
    }

    private static SubjectDelta sent(SubjectDelta delta) throws IOException {
        return InstantiationUtil.deserializeFromByteArray(SERIALIZER, bytes(delta));
    }
}
