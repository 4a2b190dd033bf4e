/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every journal promises; each one's test extends this. */
abstract class JournalContract {
    static final long NOW = 1_782_900_000_000L;
    private static final String CHANNEL = "群";

    /** Of the same store for the length of a test, however often it is opened. */
    abstract Journal open() throws Exception;

    @Test
    void shouldKnowNothingOfAChannelThatDidNothing() throws Exception {
        try (Journal journal = open()) {
            assertThat(journal.past(CHANNEL, 0)).isEqualTo(Journal.Past.NOTHING);
        }
    }

    @Test
    void shouldKnowAfterARestartWhatWasDoneAndWhatWasLeftOpen() throws Exception {
        try (Journal journal = open()) {
            journal.recordAll(
                    List.of(
                            row("d", NOW, "delivered"),
                            row("g", NOW + 1, "given_up"),
                            row("u", NOW + 2, "uncertain"),
                            row("u", NOW + 3, "uncertain"),
                            row("s", NOW + 4, "superseded"),
                            row("l", NOW + 5, "rate_limited")));
        }
        try (Journal journal = open()) {
            Journal.Past past = journal.past(CHANNEL, NOW);

            assertThat(past.delivered())
                    .containsExactlyInAnyOrder("d", "covered-d", "g", "covered-g");
            assertThat(past.uncertain()).containsEntry("u", 2).doesNotContainKey("d");
            assertThat(past.attempts()).hasSize(4);
            Journal.Attempt last = past.attempts().get(3);
            assertThat(last.throttled()).isTrue();
            assertThat(last.code()).isEqualTo("130101");
            assertThat(last.answeredAt()).isEqualTo(NOW + 5 + 40);
        }
    }

    @Test
    void shouldCountARowOnceAlthoughItIsWrittenAgain() throws Exception {
        try (Journal journal = open()) {
            journal.recordAll(List.of(row("u", NOW, "uncertain"), row("u", NOW + 1, "uncertain")));
            journal.record(row("u", NOW + 1, "uncertain"));
            Journal.Past past = journal.past(CHANNEL, NOW);

            assertThat(past.uncertain()).containsEntry("u", 2);
            assertThat(past.attempts()).hasSize(2);
        }
    }

    @Test
    void shouldTellEachChannelItsOwnPast() throws Exception {
        try (Journal journal = open()) {
            journal.record(row("d", NOW, "delivered"));
            DeliveryRow other = row("o", NOW, "delivered");
            other.channel = "另一群";
            journal.record(other);

            assertThat(journal.past(CHANNEL, NOW).delivered()).contains("d").doesNotContain("o");
            assertThat(journal.past("另一群", NOW).attempts()).hasSize(1);
        }
    }

    @Test
    void shouldForgetWhatIsOlderThanAsked() throws Exception {
        try (Journal journal = open()) {
            journal.recordAll(
                    List.of(row("old", NOW - 1, "delivered"), row("new", NOW, "delivered")));

            assertThat(journal.past(CHANNEL, NOW).delivered())
                    .containsExactlyInAnyOrder("new", "covered-new");
        }
    }

    @Test
    void shouldKnowThePartsOfAMessageUntilItIsDeliveredAsAWhole() throws Exception {
        DeliveryRow half = row("h", NOW, "failed");
        half.parts = 3;
        half.partsDone = 0b011;
        try (Journal journal = open()) {
            journal.record(half);
            assertThat(journal.past(CHANNEL, NOW).partsDone()).containsEntry("h", 3L);

            DeliveryRow whole = row("h", NOW + 1, "delivered");
            whole.parts = 3;
            whole.partsDone = 0b111;
            journal.record(whole);
            assertThat(journal.past(CHANNEL, NOW).partsDone()).isEmpty();
            assertThat(journal.past(CHANNEL, NOW).attempts())
                    .extracting(Journal.Attempt::parts)
                    .containsExactly(3, 3);
        }
    }

    static DeliveryRow row(String notice, long at, String outcome) {
        DeliveryRow row = new DeliveryRow();
        row.messageId = notice;
        row.attemptedAt = at;
        row.attempt = 1;
        row.channel = CHANNEL;
        row.notices =
                outcome.equals("uncertain")
                        ? List.of(notice)
                        : List.of(notice, "covered-" + notice);
        row.outcome = outcome;
        row.code = outcome.equals("rate_limited") ? "130101" : "";
        row.tookMillis = 40;
        row.parts = 1;
        row.decidedAt = at;
        return row;
    }
}
