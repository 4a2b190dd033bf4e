/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case as its log has made it so far. A plain class with public fields, as what lives in state
 * is; nobody changes one that stands in a book, but a copy of it. Times in ms, 0: not yet.
 */
public final class CaseRecord {
    public String caseId = "";
    public String eventKey = "";
    public int ordinal = 1;

    /** Number of the last event. */
    public long seq;

    public String lastHash = "";

    /** Place in the log of what brought the last event about. */
    public long lastOffset;

    public String title = "";
    public String source = "";
    public String category = "";

    /** The highest that an alert reached. */
    public Level levelMachine = Level.BLUE;

    /** As a person assessed it; null: nobody has. */
    public Level levelPerson;

    /** What counts: the person's, until an alert rises after that. */
    public Level level = Level.BLUE;

    public boolean accepted;

    /** How it ended; null while it is open. */
    public CaseState end;

    public long firstPostAt;
    public long detectedAt;
    public long openedAt;
    public long endedAt;

    public TreeMap<String, UnitTask> units = new TreeMap<>();
    public TreeMap<String, AlertRef> alerts = new TreeMap<>();
    public TreeMap<String, Clock> clocks = new TreeMap<>();
    public TreeMap<String, ExtensionRequest> requests = new TreeMap<>();

    /** Clocks that were extended once. */
    public TreeSet<String> granted = new TreeSet<>();

    public List<PublicAnswer> answers = new ArrayList<>();

    /** Platforms on which the claim stood. */
    public TreeSet<String> platforms = new TreeSet<>();

    public boolean assessed;

    /** The public is answered unless somebody decides otherwise. */
    public boolean answerNeeded = true;

    /** Acts whose texts stand. */
    public TreeSet<String> texts = new TreeSet<>();

    /** What the leading unit found; null: nothing yet. */
    public ReportResult result;

    public boolean instructed;
    public Set<SupervisedFor> supervisedFor = EnumSet.noneOf(SupervisedFor.class);
    public Set<Proposal> submitted = EnumSet.noneOf(Proposal.class);
    public Set<Proposal> approved = EnumSet.noneOf(Proposal.class);
    public TreeSet<String> confirmedBy = new TreeSet<>();
    public boolean overdue;
    public int returned;
    public int extended;
    public int reopened;

    /** The case that it went into; empty if it did not. */
    public String mergedInto = "";

    /** The last step that changed where the case stands. */
    public Move moved = new Move(0, EntryType.OPEN, "", 0);

    public CaseState state() {
        if (end != null) {
            return end;
        }
        if (!accepted) {
            return CaseState.NEW;
        }
        UnitTask lead = lead();
        if (lead == null) {
            return CaseState.ACCEPTED;
        }
        return switch (lead.state()) {
            case ASSIGNED -> CaseState.ASSIGNED;
            case ACKNOWLEDGED -> CaseState.WORKING;
            case REPORTED -> CaseState.REPORTED;
            case RETURNED, RELIEVED -> CaseState.ACCEPTED;
        };
    }

    /** From when a clock with that wording counts, in ms; 0 if it is not known, or is a unit's. */
    public long time(DeadlineSpec.From from) {
        return switch (from) {
            case FIRST_POST -> firstPostAt;
            case DETECTED -> detectedAt;
            case OPENED -> openedAt;
            case ASSIGNED -> 0;
        };
    }

    public boolean isOpen() {
        return end == null;
    }

    /** The unit that leads; null if none does. */
    public UnitTask lead() {
        return parts().filter(UnitTask::lead).findFirst().orElse(null);
    }

    /** Of units that have a part in it now. */
    public Stream<UnitTask> parts() {
        return units.values().stream().filter(task -> task.state().takesPart());
    }

    /** The part that a unit has now; null if it has none. */
    public UnitTask part(String unit) {
        UnitTask task = units.get(unit);
        return task == null || !task.state().takesPart() ? null : task;
    }

    /**
     * Whether somebody is still to be reminded of it: a unit that has a part until it acknowledges,
     * anybody else until the desk has accepted it.
     */
    public boolean reminds(String unit) {
        if (!isOpen()) {
            return false;
        }
        UnitTask task = part(unit);
        return task == null ? !accepted : task.state() == UnitState.ASSIGNED;
    }

    public void assign(String unit, boolean lead, Move move) {
        UnitTask task = part(unit);
        units.put(unit, task == null ? UnitTask.assigned(unit, lead, move) : task.as(lead));
    }

    public void move(String unit, UnitState state, long at, Move move) {
        units.computeIfPresent(unit, (name, task) -> task.to(state, at, move));
    }

    /** What marks stand beside the state, always in one order. */
    public List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (assessed) {
            marks.add("assessed");
        }
        answers.stream()
                .map(answer -> "answered/" + answer.kind().code())
                .sorted()
                .distinct()
                .forEach(marks::add);
        confirmedBy.forEach(unit -> marks.add("confirmed/" + unit));
        supervisedFor.forEach(why -> marks.add("supervised/" + why.code()));
        submitted.forEach(what -> marks.add("submitted/" + what.code()));
        approved.forEach(what -> marks.add("approved/" + what.code()));
        if (instructed) {
            marks.add("instructed");
        }
        if (overdue) {
            marks.add("overdue");
        }
        if (extended > 0) {
            marks.add("extended/" + extended);
        }
        if (reopened > 0) {
            marks.add("reopened/" + reopened);
        }
        return marks;
    }

    public CaseStanding standing() {
        return new CaseStanding(state(), level, List.copyOf(units.values()), marks());
    }

    public CaseRecord copy() {
        CaseRecord copy = new CaseRecord();
        copy.caseId = caseId;
        copy.eventKey = eventKey;
        copy.ordinal = ordinal;
        copy.seq = seq;
        copy.lastHash = lastHash;
        copy.lastOffset = lastOffset;
        copy.title = title;
        copy.source = source;
        copy.category = category;
        copy.levelMachine = levelMachine;
        copy.levelPerson = levelPerson;
        copy.level = level;
        copy.accepted = accepted;
        copy.end = end;
        copy.firstPostAt = firstPostAt;
        copy.detectedAt = detectedAt;
        copy.openedAt = openedAt;
        copy.endedAt = endedAt;
        copy.units = new TreeMap<>(units);
        copy.alerts = new TreeMap<>(alerts);
        copy.clocks = new TreeMap<>(clocks);
        copy.requests = new TreeMap<>(requests);
        copy.granted = new TreeSet<>(granted);
        copy.answers = new ArrayList<>(answers);
        copy.platforms = new TreeSet<>(platforms);
        copy.texts = new TreeSet<>(texts);
        copy.assessed = assessed;
        copy.answerNeeded = answerNeeded;
        copy.result = result;
        copy.instructed = instructed;
        copy.supervisedFor.addAll(supervisedFor);
        copy.submitted.addAll(submitted);
        copy.approved.addAll(approved);
        copy.confirmedBy = new TreeSet<>(confirmedBy);
        copy.overdue = overdue;
        copy.returned = returned;
        copy.extended = extended;
        copy.reopened = reopened;
        copy.mergedInto = mergedInto;
        copy.moved = moved;
        return copy;
    }
}
