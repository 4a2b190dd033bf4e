/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.jobs.packed.PackedType;
import io.yuqing.jobs.packed.Packer;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** What a task gathered for one subject since it last sent; crosses the network. */
@TypeInfo(SubjectDelta.Types.class)
public class SubjectDelta {
    /** A key of {@link SubjectKey}. */
    public String subject = "";

    /** Bytes of {@link io.yuqing.domain.count.Slices}, by minute. */
    public byte[] slices = {};

    /** Newest event time contained, epoch milliseconds. */
    public long time;

    /** Topics of a thread as known so far; empty for a topic. */
    public List<String> topics = List.of();

    /** The heaviest items, heaviest first. */
    public List<Sample> samples = List.of();

    /** The earliest item; null if none can be cited. */
    public Sample first;

    /** Names {@link Form} to Flink. */
    public static final class Types extends TypeInfoFactory<SubjectDelta> {
        @Override
        public TypeInformation<SubjectDelta> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return new PackedType<>(SubjectDelta.class, Form.class);
        }
    }

    /** The bytes that cross the network; no state holds them. */
    public static final class Form implements Packer<SubjectDelta> {
        @Override
        public Class<SubjectDelta> type() {
            return SubjectDelta.class;
        }

        @Override
        public void write(SubjectDelta delta, VarOutput out) {
            out.writeText(delta.subject).writeLong(delta.slices.length).writeBytes(delta.slices);
            out.writeSigned(delta.time).writeLong(delta.topics.size());
            for (String topic : delta.topics) {
                out.writeText(topic);
            }
            SampleBytes.write(delta.samples, delta.first, out);
        }

        @Override
        public SubjectDelta read(VarInput in) {
            SubjectDelta delta = new SubjectDelta();
            delta.subject = in.readText();
            delta.slices = in.readBytes(in.readInt());
            delta.time = in.readSigned();
            int topics = in.readInt();
            delta.topics = topics == 0 ? List.of() : new ArrayList<>(topics);
            for (int i = 0; i < topics; i++) {
                delta.topics.add(in.readText());
            }
            delta.samples = new ArrayList<>();
            delta.first = SampleBytes.read(in, delta.samples);
            return delta;
        }

        @Override
        public SubjectDelta copy(SubjectDelta delta) {
            SubjectDelta copy = new SubjectDelta();
            copy.subject = delta.subject;
            copy.slices = delta.slices;
            copy.time = delta.time;
            copy.topics = delta.topics;
            copy.samples = delta.samples;
            copy.first = delta.first;
            return copy;
        }
    }
}
