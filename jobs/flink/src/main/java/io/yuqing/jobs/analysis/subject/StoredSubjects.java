/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.jobs.model.SubjectState;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** Subjects as keyed state has them; always the one whose key is in force. */
final class StoredSubjects {
    private static final byte[] NOTHING = {};

    private final ValueState<byte[]> subjects;
    private final MapState<Long, byte[]> hours;
    private final MapState<String, byte[]> watches;
    private final WindowWriter windows;

    /**
     * @param windows of subjects that are read
     */
    StoredSubjects(RuntimeContext context, WindowWriter windows) {
        this.windows = windows;
        subjects =
                context.getState(
                        new ValueStateDescriptor<>(
                                "subject", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        hours =
                context.getMapState(
                        new MapStateDescriptor<>(
                                "hours",
                                Types.LONG,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        watches =
                context.getMapState(
                        new MapStateDescriptor<>(
                                "watches",
                                Types.STRING,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    /** A subject that is not stored has counted nothing. */
    LiveSubject read(String key) throws Exception {
        byte[] bytes = subjects.value();
        SubjectState state = bytes == null ? new SubjectState() : SubjectState.ofBytes(bytes);
        SubjectHead head =
                state.head.length == 0 ? new SubjectHead() : SubjectHead.ofBytes(state.head);
        state.head = NOTHING;
        SubjectCounter counter = new SubjectCounter(head, new HoursInState(hours));
        return new LiveSubject(
                key, state, head, counter, new LiveWatches(state, watches), this, windows);
    }

    void write(LiveSubject subject) throws Exception {
        subject.counter.store();
        subject.watches.store();
        subject.state.head = subject.head.toBytes();
        subjects.update(subject.state.toBytes());
        subject.state.head = NOTHING;
    }

    void clear() {
        subjects.clear();
        hours.clear();
        watches.clear();
    }
}
