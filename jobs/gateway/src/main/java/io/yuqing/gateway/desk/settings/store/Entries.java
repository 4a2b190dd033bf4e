/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.store;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.log.ChangeLog;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.ControlTopic;
import io.yuqing.control.standing.ControlWriter;
import io.yuqing.control.standing.PersonalTexts;
import io.yuqing.control.standing.Standing;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.store.WriteOutcome.Result;
import io.yuqing.gateway.desk.share.Places;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one kind: what is in force, and how it is changed. Thread-safe. */
public final class Entries {
    private final ControlKind kind;
    private final ControlTopic topic;
    private final ControlWriter writer;
    private final StartFileCache start;
    private final ChangeLog log;
    private final ChangeHistory history;
    private final Places places;
    private final ShortMemory<Standing, RuntimeException> shown = new ShortMemory<>();

    /**
     * @param history in which a change is to be seen at once
     * @param places of all who ask Kafka
     */
    public Entries(
            ControlKind kind,
            ControlTopic topic,
            StartFileCache start,
            ChangeLog log,
            ChangeHistory history,
            Places places) {
        this.kind = kind;
        this.topic = topic;
        this.writer = new ControlWriter(kind, topic);
        this.start = start;
        this.log = log;
        this.history = history;
        this.places = places;
    }

    public ControlKind kind() {
        return kind;
    }

    /**
     * As it is now; what is shown afterwards is no older.
     *
     * @throws KafkaAwayException if it cannot be read
     */
    public Standing standing() {
        shown.forget();
        return places.in(this::read, KafkaAwayException::busy);
    }

    /**
     * As it was a few seconds ago, to look at.
     *
     * @throws KafkaAwayException if it cannot be read
     */
    public Standing shown() {
        return shown.get("", () -> places.in(this::read, KafkaAwayException::busy));
    }

    private Standing read() {
        return Standing.of(kind, topic.read(), start.read());
    }

    /**
     * An entry as it would be written.
     *
     * @param revision that it would have
     * @throws ControlException if a job would refuse it
     */
    public ControlEntry entry(Map<String, Object> fields, long revision) throws ControlException {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("revision", revision);
        Object id = all.get("id");
        return kind.read(
                ControlRecord.of(id instanceof String text ? text : "", ControlJson.text(all)));
    }

    /**
     * Puts an entry in force, unless another revision stands than the one it was made from.
     *
     * @param base that revision; 0 for none
     * @throws ControlException if a job would refuse it, or it would keep what points to a person
     * @throws KafkaAwayException if nothing was stored
     */
    public WriteOutcome write(Map<String, Object> fields, long base, Viewer viewer, String reason)
            throws ControlException {
        try {
            return places.in(
                    () -> writeInTurn(fields, base, viewer, reason), KafkaAwayException::busy);
        } finally {
            shown.forget();
            history.forget();
        }
    }

    private synchronized WriteOutcome writeInTurn(
            Map<String, Object> fields, long base, Viewer viewer, String reason)
            throws ControlException {
        ControlEntry before = read().inForce().get(String.valueOf(fields.get("id")));
        long now = before == null ? 0 : before.revision();
        boolean again = base == 0 && before != null && before.deleted();
        ControlEntry after = entry(fields, now + 1);
        if (now != base && !again) {
            return new WriteOutcome(Result.STALE, after, before, "");
        }
        ControlChange change = new ControlChange(before, after);
        if (!change.changes()) {
            return new WriteOutcome(Result.SAME, after, null, "");
        }
        PersonalTexts.refuse(change);
        ControlEntry quicker = writer.write(List.of(after)).get(after.id());
        return quicker == null
                ? new WriteOutcome(Result.WRITTEN, after, null, log(change, viewer, reason))
                : new WriteOutcome(Result.OVERTAKEN, after, quicker, "");
    }

    /** What was written stands; that it is not in the log is told. */
    private String log(ControlChange change, Viewer viewer, String reason) {
        try {
            log.write(kind, List.of(change), viewer.account(), viewer.duty().word(), reason);
            return "";
        } catch (KafkaAwayException e) {
            return "改动已写入，但没有记入修改记录：" + e.getMessage();
        }
    }
}
