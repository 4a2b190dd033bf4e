/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The control records of one kind that are in force. A record is a function of (id, revision), so
 * what is in force depends on the set of records applied and not on their order: two operators that
 * read the same records hold the same book. A record that cannot be used changes nothing; it is
 * kept with its reason until a later record of its id is taken.
 *
 * <p>A record without content has no revision. A compacted topic drops it together with all that
 * was announced under its id, sooner or later; so it means just that: nothing is announced, and
 * what the job started from is in force again.
 *
 * <p>Not thread-safe: one operator instance owns one book.
 *
 * @param <T> what a record of this kind says
 */
public final class ControlBook<T> {
    /** What a record did. */
    public enum Outcome {
        /** It is in force now, or has taken away what was. */
        TAKEN,
        /** It says what is in force, under this revision or an older one. */
        AGAIN,
        /** It says something else under a revision that is too low; see {@link #refusals}. */
        SUPERSEDED,
        /** It cannot be used; see {@link #refusals}. */
        REFUSED
    }

    /**
     * What became of a record.
     *
     * @param entry what it says, or what is in force once it took away what was announced; null if
     *     it was refused
     * @param reason one sentence why it changes nothing; empty if there is nothing to tell
     */
    public record Change<T>(Outcome outcome, T entry, String reason) {
        public boolean isTaken() {
            return outcome == Outcome.TAKEN;
        }
    }

    /** Nobody writes more faulty records under ids of their own unless to fill the memory. */
    private static final int REFUSALS_KEPT = 1_000;

    private final ControlCodec<T> codec;
    private final Map<String, T> newest = new LinkedHashMap<>();
    private final Map<String, T> start = new HashMap<>();
    private final Map<String, ControlRefusal> refusals = new LinkedHashMap<>();
    private long refused;

    public ControlBook(ControlCodec<T> codec) {
        this.codec = codec;
    }

    /**
     * What a job starts from.
     *
     * @throws ControlException if one of the records cannot be used
     */
    public static <T> ControlBook<T> startingFrom(ControlCodec<T> codec, List<ControlRecord> start)
            throws ControlException {
        List<String> problems = problems(codec, start);
        if (!problems.isEmpty()) {
            throw new ControlException(problems);
        }
        ControlBook<T> book = new ControlBook<>(codec);
        start.forEach(book::apply);
        book.startHere();
        return book;
    }

    /** What is in the book so far is what the job starts from; the rest will be announced. */
    public void startHere() {
        start.clear();
        start.putAll(newest);
    }

    /** Why each record that cannot be used cannot be. */
    public static List<String> problems(ControlCodec<?> codec, List<ControlRecord> records) {
        List<String> problems = new ArrayList<>();
        for (ControlRecord record : records) {
            try {
                codec.read(record);
            } catch (ControlException e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    /** Takes a record over if it can be used and has a higher revision. */
    public Change<T> apply(ControlRecord record) {
        return apply(record, true);
    }

    /**
     * Takes a record over that a job had in force before it was stopped. What it was started with
     * may have a higher revision by now; that is nothing to tell.
     */
    public Change<T> restore(ControlRecord record) {
        return apply(record, false);
    }

    /** Takes over what was read from somewhere else than a record. */
    public Outcome take(T entry) {
        String id = codec.id(entry);
        T before = newest.get(id);
        if (before != null && codec.revision(before) >= codec.revision(entry)) {
            return codec.isSame(before, entry) ? Outcome.AGAIN : Outcome.SUPERSEDED;
        }
        newest.put(id, entry);
        refusals.remove(id);
        return Outcome.TAKEN;
    }

    /** The newest revision of an entry, which may be its deletion. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(newest.get(id));
    }

    /** The newest revision of each, deletions included, in the order in which ids first came. */
    public List<T> all() {
        return List.copyOf(newest.values());
    }

    /** Those that are not deleted, in the order in which ids first came. */
    public List<T> inForce() {
        return newest.values().stream().filter(entry -> !codec.isDeleted(entry)).toList();
    }

    /** The last record refused of each id for which nothing was taken since; the oldest first. */
    public List<ControlRefusal> refusals() {
        return List.copyOf(refusals.values());
    }

    /** How many records were refused, those of which nothing is kept any more included. */
    public long refused() {
        return refused;
    }

    public ControlCodec<T> codec() {
        return codec;
    }

    private Change<T> apply(ControlRecord record, boolean tellSuperseded) {
        if (record.json.isEmpty()) {
            return withdraw(record.id);
        }
        T entry;
        try {
            entry = codec.read(record);
        } catch (ControlException e) {
            return new Change<>(Outcome.REFUSED, null, refused(record, e.getMessage()));
        }
        Outcome outcome = take(entry);
        if (outcome != Outcome.SUPERSEDED || !tellSuperseded) {
            return new Change<>(outcome, entry, "");
        }
        String reason =
                "%s %s: revision %d was ignored, revision %d is in force; write a higher one."
                        .formatted(
                                codec.noun(),
                                codec.id(entry),
                                codec.revision(entry),
                                codec.revision(newest.get(codec.id(entry))));
        return new Change<>(outcome, entry, refused(record, reason));
    }

    private Change<T> withdraw(String id) {
        refusals.remove(id);
        T announced = newest.get(id);
        T own = start.get(id);
        if (announced == own) {
            return new Change<>(Outcome.AGAIN, own, "");
        }
        if (own == null) {
            newest.remove(id);
            return new Change<>(Outcome.TAKEN, codec.tombstone(id, codec.revision(announced)), "");
        }
        newest.put(id, own);
        return new Change<>(Outcome.TAKEN, own, "");
    }

    private String refused(ControlRecord record, String reason) {
        refused++;
        ControlRefusal before = refusals.remove(record.id);
        refusals.put(
                record.id,
                new ControlRefusal(record, reason, before == null ? 1 : before.times() + 1));
        if (refusals.size() > REFUSALS_KEPT) {
            refusals.remove(refusals.keySet().iterator().next());
        }
        return reason;
    }
}
