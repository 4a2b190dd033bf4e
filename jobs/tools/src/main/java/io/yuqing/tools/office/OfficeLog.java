/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.DueStages;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.cases.CaseEventJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stories of the office as one log: in the order of time, from the settings on, with what
 * timers would have written and the seals of the days between. The id of the first entry says as of
 * when they were told, so that whoever finds a part of the log can tell the rest. Not thread-safe.
 */
final class OfficeLog {
    private static final String SETTINGS = "demo/settings/";
    private static final Pattern SETTINGS_ID = Pattern.compile(SETTINGS + "([0-9]{1,15})");

    private final CaseFold fold = new CaseFold(CaseEventJson.CANON);
    private final CaseBook book = new CaseBookInMemory();
    private final List<OfficeStep> log = new ArrayList<>();
    private LocalDate sealed;

    /** As of when the log that an entry begins was told; empty if it begins none of an office. */
    static OptionalLong toldAsOf(Entry first) {
        Matcher id = SETTINGS_ID.matcher(first.actionId());
        return id.matches() ? OptionalLong.of(Long.parseLong(id.group(1))) : OptionalLong.empty();
    }

    /**
     * Entries bear the time at which they were made.
     *
     * @param now as of when the stories are told
     */
    static List<OfficeStep> of(List<OfficeStory> stories, CasePlan plan, long now) {
        List<OfficeStep> steps =
                stories.stream()
                        .flatMap(story -> story.steps().stream())
                        .sorted(Comparator.comparingLong(OfficeStep::at))
                        .toList();
        OfficeLog office = new OfficeLog();
        if (!steps.isEmpty()) {
            long before = steps.get(0).at() - Duration.ofHours(1).toMillis();
            office.append(new OfficeStep(before, settings(plan, before, now), null));
        }
        for (OfficeStep step : steps) {
            office.passUntil(step.at());
            office.append(step);
        }
        return List.copyOf(office.log);
    }

    private void append(OfficeStep step) {
        log.add(step);
        fold.apply(book, step.entry().at(log.size(), step.at()));
    }

    /** What happens by itself before a time: deadlines, and midnights. */
    private void passUntil(long time) {
        LocalDate day = Instant.ofEpochMilli(time).atZone(CountyTime.ZONE).toLocalDate();
        sealed = sealed == null ? day.minusDays(1) : sealed;
        while (sealed.isBefore(day.minusDays(1))) {
            LocalDate next = sealed.plusDays(1);
            long midnight =
                    next.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
            due(midnight);
            append(new OfficeStep(midnight, seal(next, midnight), null));
            sealed = next;
        }
        due(time);
    }

    private void due(long time) {
        long next = next();
        while (next <= time) {
            for (CaseRecord record : book.all()) {
                for (Entry entry : DueStages.reached(record, book.plan(), next)) {
                    append(new OfficeStep(next, entry.at(0, next), null));
                }
            }
            next = next();
        }
    }

    private long next() {
        return book.all().stream()
                .filter(CaseRecord::isOpen)
                .mapToLong(record -> DueStages.next(record, book.plan()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Entry settings(CasePlan plan, long at, long now) {
        By desk = new By(plan.desk(), null, Via.CLI, null, null);
        return Entry.settings(SETTINGS + now, desk, plan).at(0, at);
    }

    private static Entry seal(LocalDate day, long at) {
        return Entry.act("seal/" + day, EntryType.SEAL, By.MACHINE)
                .with(Details.NONE.with(EntryDetail.DAY, day.toString()))
                .at(0, at);
    }
}
