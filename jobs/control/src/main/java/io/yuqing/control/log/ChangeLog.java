/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.log;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.ControlKafka;
import io.yuqing.control.standing.ControlTopic;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writes down who changed what; after the change, so that nothing stands there that was not. */
public final class ChangeLog {
    private final ControlTopic topic;
    private final Clock clock;

    public ChangeLog(ControlKafka kafka, String topic, Clock clock) {
        this.topic = new ControlTopic(kafka, topic);
        this.clock = clock;
    }

    /**
     * Returns when it is stored.
     *
     * @param account empty on a command line
     * @throws RuntimeException of the Kafka, if it is not
     */
    public void write(
            ControlKind kind,
            List<ControlChange> changes,
            String account,
            String duty,
            String reason) {
        topic.write(
                changes.stream()
                        .map(change -> logged(kind, change, account, duty, reason))
                        .map(LoggedChangeJson::write)
                        .toList());
    }

    private LoggedChange logged(
            ControlKind kind, ControlChange change, String account, String duty, String reason) {
        return new LoggedChange(
                clock.instant(),
                kind.command(),
                change.after().id(),
                change.after().revision(),
                account,
                duty,
                reason,
                change.before() == null ? Map.of() : change.before().fields(),
                change.after().fields());
    }
}
