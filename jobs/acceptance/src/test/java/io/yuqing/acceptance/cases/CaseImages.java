/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.DueStages;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The log of cases read again from its beginning, and what the job has made of it in Kafka and in
 * ClickHouse. An event is named by its case, its number and its act.
 */
final class CaseImages {
    private static final String NAME = "%s/%d %s";

    /** The hash of each event as the log has it. */
    final Map<String, String> told = new TreeMap<>();

    /** All hashes of each event in the topic of events. */
    final Map<String, Set<String>> written = new TreeMap<>();

    /** The hash of each event in the view of events. */
    final Map<String, String> rows = new TreeMap<>();

    /** Acts that count, by case and number: two of them at one place are one too many. */
    final Map<String, Set<String>> places = new TreeMap<>();

    /** Numbers of the events of each act in each case. */
    final Map<String, Set<Long>> acts = new TreeMap<>();

    /** Each case as the log has it, and as its topic has it, in the form on the wire. */
    final Map<String, String> records = new TreeMap<>();

    final Map<String, String> standings = new TreeMap<>();

    /** The state of each case in the view of cases. */
    final Map<String, String> states = new TreeMap<>();

    /** Missed deadlines as their notices name them: case.ID.NUMBER. */
    final Set<String> missed = new TreeSet<>();

    /** Whether no clock runs any more that would write into the log. */
    boolean quiet = true;

    long entries;
    long entriesTwice;
    long eventRecords;
    long refused;

    /** As things stand now. */
    static CaseImages read(RunningStack stack) throws SQLException {
        CaseImages images = new CaseImages();
        images.refold(stack);
        images.events(stack);
        images.standings(stack);
        images.tables(stack);
        return images;
    }

    private static String name(CaseEvent event) {
        return NAME.formatted(event.caseId(), event.seq(), event.cause().actionId());
    }

    private void refold(RunningStack stack) {
        CaseBook book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        Set<String> ids = new TreeSet<>();
        for (var record : KafkaRecords.readAll(stack.bootstrap(), KafkaTopics.CASE_ACTIONS)) {
            Entry entry = CaseEntryJson.read(record.value(), record.offset(), record.timestamp());
            entries++;
            entriesTwice += ids.add(entry.actionId()) ? 0 : 1;
            for (CaseEvent event : fold.apply(book, entry).events()) {
                told.put(name(event), event.hash());
                refused += event.isRefused() ? 1 : 0;
                Cause cause = event.cause();
                if (cause.type() == EntryType.DUE
                        && cause.details().text(EntryDetail.STAGE).equals("due")) {
                    missed.add("case." + event.caseId() + "." + event.seq());
                }
            }
        }
        for (CaseRecord record : book.all()) {
            quiet &= DueStages.next(record, book.plan()) == Long.MAX_VALUE;
            records.put(record.caseId, text(CaseRecordJson.value(record)));
        }
    }

    private void events(RunningStack stack) {
        for (var record : KafkaRecords.readAll(stack.bootstrap(), KafkaTopics.CASE_EVENTS)) {
            CaseEvent event = CaseEventJson.read(record.value());
            String act = event.cause().actionId();
            eventRecords++;
            put(written, name(event), event.hash());
            if (event.seq() > 0) {
                put(places, event.caseId() + "/" + event.seq(), act + " " + event.hash());
            }
            put(acts, event.caseId() + " " + act, event.seq());
        }
    }

    private static <T> void put(Map<String, Set<T>> all, String key, T value) {
        all.computeIfAbsent(key, name -> new TreeSet<>()).add(value);
    }

    private void standings(RunningStack stack) {
        Map<String, String> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record :
                KafkaRecords.readAll(stack.bootstrap(), KafkaTopics.CASES)) {
            last.put(text(record.key()), text(record.value()));
        }
        last.keySet().removeAll(Set.of("plan", "seal"));
        standings.putAll(last);
    }

    private void tables(RunningStack stack) throws SQLException {
        try (Connection tables = stack.tables().connect();
                Statement statement = tables.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT case_id, seq, action_id, hash FROM v_case_events")) {
                while (row.next()) {
                    rows.put(
                            NAME.formatted(
                                    row.getString("case_id"),
                                    row.getLong("seq"),
                                    row.getString("action_id")),
                            row.getString("hash"));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT case_id, state FROM v_cases")) {
                while (row.next()) {
                    states.put(row.getString("case_id"), row.getString("state"));
                }
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Events that the log brought about and that are missing in Kafka or in ClickHouse. */
    Set<String> lost() {
        Set<String> lost = new TreeSet<>(told.keySet());
        lost.removeIf(event -> written.containsKey(event) && rows.containsKey(event));
        return lost;
    }

    /** Places that two events claim, acts that were done twice, and events of no entry. */
    Set<String> doubled() {
        Set<String> doubled = new TreeSet<>();
        places.forEach((place, claims) -> add(doubled, place, claims.size() > 1));
        acts.forEach((act, numbers) -> add(doubled, act, numbers.size() > 1));
        written.keySet().forEach(event -> add(doubled, event, !told.containsKey(event)));
        rows.keySet().forEach(event -> add(doubled, event, !told.containsKey(event)));
        return doubled;
    }

    private static void add(Set<String> doubled, String name, boolean isDoubled) {
        if (isDoubled) {
            doubled.add(name);
        }
    }
}
