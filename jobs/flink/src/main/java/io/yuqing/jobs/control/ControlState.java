/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlBook.Change;
import io.yuqing.wire.control.ControlCodec;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.ControlRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The control records of one kind that a task goes by: those of the start file and those announced,
 * which are broadcast state. Every task takes the same records, so all hold the same.
 *
 * <p>An older version of the job may have taken what this one refuses. Such a record is out of
 * force, but stays in state, and the job starts: it is counted, told once, and in force again if a
 * later version can use it.
 *
 * <p>Not thread-safe.
 *
 * @param <T> what a record of this kind says
 */
public final class ControlState<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ControlState.class);

    private final ControlBook<T> book;
    private final ControlCodec<T> codec;
    private final BroadcastState<String, String> stored;
    private final Counter refused;
    private final boolean told;

    private ControlState(
            ControlBook<T> book,
            BroadcastState<String, String> stored,
            Counter refused,
            boolean told)
            throws Exception {
        this.book = book;
        this.codec = book.codec();
        this.stored = stored;
        this.refused = refused;
        this.told = told;
        book.startHere();
        for (Map.Entry<String, String> each : stored.immutableEntries()) {
            Change<T> change = book.restore(ControlRecord.of(each.getKey(), each.getValue()));
            if (!change.reason().isEmpty()) {
                refused(change, "Out of force, but kept in the state of the job:");
            }
        }
    }

    /** State of this name: the JSON of each record by its id. */
    public static MapStateDescriptor<String, String> descriptor(String name) {
        return new MapStateDescriptor<>(name, Types.STRING, Types.STRING);
    }

    /**
     * As a savepoint has it, on top of the start file.
     *
     * @param start checked when the job was set up
     * @param refused counts what changes nothing though somebody may think it did
     */
    public static <T> ControlState<T> of(
            FunctionInitializationContext context,
            MapStateDescriptor<String, String> descriptor,
            ControlCodec<T> codec,
            List<ControlRecord> start,
            Counter refused)
            throws Exception {
        return of(context, descriptor, book(codec, start), refused);
    }

    /** The same, on top of what was read from somewhere else than records. */
    public static <T> ControlState<T> of(
            FunctionInitializationContext context,
            MapStateDescriptor<String, String> descriptor,
            ControlBook<T> start,
            Counter refused)
            throws Exception {
        return new ControlState<>(start, stored(context, descriptor), refused, true);
    }

    /** Of records that another operator reads as well, which tells of those it refuses. */
    public static <T> ControlState<T> untold(
            FunctionInitializationContext context,
            MapStateDescriptor<String, String> descriptor,
            ControlCodec<T> codec,
            List<ControlRecord> start)
            throws Exception {
        return new ControlState<>(
                book(codec, start), stored(context, descriptor), new SimpleCounter(), false);
    }

    /**
     * Puts a newer revision in force; refuses what cannot be used, and keeps the one before.
     *
     * @return what is in force now because of it; empty if nothing changed
     */
    public Optional<T> take(ControlRecord record) throws Exception {
        Change<T> change = book.apply(record);
        if (record.json.isEmpty()) {
            // Also what is out of force: another start file must not bring it back.
            stored.remove(record.id);
        }
        if (change.isTaken()) {
            T entry = change.entry();
            if (!record.json.isEmpty()) {
                stored.put(codec.id(entry), record.json);
            }
            if (told) {
                LOG.info(
                        record.json.isEmpty()
                                ? "{} {}: nothing is announced any more, revision {} is gone or of"
                                        + " the start file"
                                : "{} {} revision {} is in force",
                        codec.noun(),
                        codec.id(entry),
                        codec.revision(entry));
            }
            return Optional.of(entry);
        }
        if (!change.reason().isEmpty()) {
            refused(change, "What was in force before stays:");
        }
        return Optional.empty();
    }

    public Optional<T> find(String id) {
        return book.find(id);
    }

    /** What is not deleted, in the order in which ids first came. */
    public List<T> inForce() {
        return book.inForce();
    }

    /** What is not in force, and why. */
    public List<ControlRefusal> refusals() {
        return book.refusals();
    }

    private void refused(Change<T> change, String consequence) {
        refused.inc();
        if (told) {
            LOG.warn("{} {}", consequence, change.reason());
        }
    }

    private static BroadcastState<String, String> stored(
            FunctionInitializationContext context, MapStateDescriptor<String, String> descriptor)
            throws Exception {
        return context.getOperatorStateStore().getBroadcastState(descriptor);
    }

    private static <T> ControlBook<T> book(ControlCodec<T> codec, List<ControlRecord> start)
            throws ControlException {
        return ControlBook.startingFrom(codec, start);
    }
}
