/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read for every update of a subject. Its byte form is state: format 3 = format byte, then
 * the fields in their order, times as distances where they belong together.
 */
public class SubjectState {
    private static final int FORMAT = 3;

    /** Bytes of {@link io.yuqing.domain.count.SubjectHead}. */
    public byte[] head = {};

    /** The minute of event time in which the subject was first counted, since the epoch. */
    public long firstMinute = Long.MAX_VALUE;

    /** Topics of a thread; empty for a topic. */
    public List<String> topics = List.of();

    /** Number of rules watched for the subject, so that most updates need not look for any. */
    public int watches;

    /** Event time at which rules must be looked at next. */
    public long check = Long.MAX_VALUE;

    /** Event time of the one pending timer; {@code Long.MAX_VALUE} if none is. */
    public long timer = Long.MAX_VALUE;

    /** Items that evidence can cite, heaviest first. */
    public List<Sample> samples = new ArrayList<>();

    /** The earliest item of the subject that is known; null if none is. */
    public Sample first;

    public byte[] toBytes() {
        VarOutput out = new VarOutput().writeByte(FORMAT);
        out.writeLong(head.length).writeBytes(head);
        out.writeLong(firstMinute).writeLong(topics.size());
        for (String topic : topics) {
            out.writeString(topic);
        }
        out.writeLong(watches).writeLong(check).writeLong(timer);
        SampleBytes.write(samples, first, out);
        return out.toByteArray();
    }

    /**
     * Reads the byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public static SubjectState ofBytes(byte[] bytes) {
        VarInput in = new VarInput(bytes);
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "the state of a subject is stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        SubjectState state = new SubjectState();
        state.head = in.readBytes(in.readInt());
        state.firstMinute = in.readLong();
        int topics = in.readInt();
        List<String> names = new ArrayList<>(topics);
        for (int i = 0; i < topics; i++) {
            names.add(in.readString());
        }
        state.topics = names;
        state.watches = in.readInt();
        state.check = in.readLong();
        state.timer = in.readLong();
        state.first = SampleBytes.read(in, state.samples);
        return state;
    }
}
