/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.SupervisedFor;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The month that the demo's office has behind it. */
class OfficeLogTest {
    private static final long NOW = Instant.parse("2026-06-30T06:00:00Z").toEpochMilli();

    private final CasePlan plan = plan();
    private final List<OfficeStory> stories = OfficeStories.of(plan, 1, NOW);
    private final List<OfficeStep> log = OfficeLog.of(stories, plan, NOW);
    private final CaseBook book = new CaseBookInMemory();
    private final List<CaseEvent> events = fold();

    /** The one that is shipped. */
    private static CasePlan plan() {
        return CasePlanFile.read(
                Path.of(System.getProperty("yuqing.root"), "deploy", "cases.yaml"));
    }

    private List<CaseEvent> fold() {
        book.plan(plan);
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        List<CaseEvent> all = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            all.addAll(fold.apply(book, log.get(i).entry().at(i, log.get(i).at())).events());
        }
        return all;
    }

    @Test
    void nothingThatTheOfficeDoesIsRefused() {
        assertThat(events.stream().filter(CaseEvent::isRefused).map(CaseEvent::refusal)).isEmpty();
    }

    @Test
    void theLogSaysOfEveryCaseWhatWasMadeUp() {
        assertThat(stories).hasSizeGreaterThan(60);
        for (OfficeStory story : stories) {
            CaseTruth truth = story.truth();
            if (truth.openedAt() == 0) {
                continue;
            }
            CaseRecord record = book.find(truth.caseId()).orElseThrow();
            UnitTask lead = record.lead();
            assertThat(record.state()).as(truth.line()).isEqualTo(truth.state());
            assertThat(record.openedAt).isEqualTo(truth.openedAt());
            assertThat(lead == null ? 0 : lead.acknowledgedAt()).isEqualTo(truth.acknowledgedAt());
            assertThat(lead == null ? 0 : lead.reportedAt()).isEqualTo(truth.reportedAt());
        }
    }

    @Test
    void timeNeverGoesBackAndNothingIsLaterThanNow() {
        long before = 0;
        for (OfficeStep step : log) {
            assertThat(step.at()).isBetween(before, NOW);
            before = step.at();
        }
    }

    @Test
    void thereIsSomethingOfEverythingThatABoardShows() {
        Set<CaseState> states =
                book.all().stream().map(CaseRecord::state).collect(Collectors.toSet());
        assertThat(states)
                .contains(
                        CaseState.ASSIGNED,
                        CaseState.WORKING,
                        CaseState.REPORTED,
                        CaseState.CLOSED,
                        CaseState.DECLINED,
                        CaseState.FALSE_ALARM);
        assertThat(book.all()).anyMatch(record -> record.returned > 0);
        assertThat(book.all())
                .anyMatch(
                        record ->
                                record.supervisedFor.contains(SupervisedFor.INSTRUCTION)
                                        && record.overdue);
        assertThat(book.all())
                .anyMatch(record -> record.supervisedFor.contains(SupervisedFor.OVERDUE));
        assertThat(book.lastSeal().day()).isEqualTo("2026-06-29");
    }

    @Test
    void theSameSeedAndTimeGiveTheSameLog() {
        List<OfficeStep> again = OfficeLog.of(OfficeStories.of(plan, 1, NOW), plan, NOW);
        assertThat(again).isEqualTo(log);
    }
}
