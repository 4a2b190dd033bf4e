/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Level;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedCommandsTest {
    private final CaseOffice office = new CaseOffice();
    private final Acts acts = new Acts();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldOfferAllThatIsDoneAndRefuseAllThatIsNotOffered(long seed) {
        RandomOffice random = new RandomOffice(seed, CaseOffice.CANON);
        random.run(3_000);
        CaseBook book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseOffice.CANON);
        int done = 0;
        int refused = 0;
        for (Entry entry : random.log()) {
            CaseRecord record = book.find(entry.caseId()).orElse(null);
            boolean command =
                    record != null && entry.type() != EntryType.OPEN && !entry.type().isOfMachine();
            CaseRefusal objection = command ? objection(book, record, entry) : null;
            FoldResult outcome = fold.apply(book, entry);
            if (command) {
                CaseEvent event = outcome.events().get(0);
                assertThat(objection == null || event.isRefused())
                        .as("%s by %s: %s", entry.type(), entry.by(), objection)
                        .isTrue();
                done += event.isRefused() ? 0 : 1;
                refused += objection == null ? 0 : 1;
            }
        }
        assertThat(done).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    private static CaseRefusal objection(CaseBook book, CaseRecord record, Entry entry) {
        long at = Math.max(book.time(), entry.recordedAt());
        return Guards.objection(record, book.plan(), entry.by(), entry.type(), at);
    }

    @Test
    void shouldOfferTheDeskWhatANewCaseNeedsAndNothingThatComesLater() {
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();

        assertThat(allowed(Acts.desk(), id))
                .contains(EntryType.ACCEPT, EntryType.DECLINE, EntryType.FALSE_ALARM)
                .doesNotContain(
                        EntryType.ASSIGN,
                        EntryType.ACKNOWLEDGE,
                        EntryType.CLOSE,
                        EntryType.REOPEN,
                        EntryType.SUPERVISE,
                        EntryType.SPLIT,
                        EntryType.GRANT,
                        EntryType.APPROVE,
                        EntryType.OPEN,
                        EntryType.DUE);
        assertThat(allowed(Acts.supervise(), id))
                .contains(EntryType.SUPERVISE, EntryType.URGE)
                .doesNotContain(EntryType.ACCEPT, EntryType.LIFT);
    }

    @Test
    void shouldOfferAUnitItsNextStepWhoeverWritesItDown() {
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();
        office.act(acts.accept(id));
        office.act(acts.assign(id, "水务局"));

        assertThat(allowed(Acts.unit("水务局"), id))
                .containsExactlyInAnyOrder(
                        EntryType.ACKNOWLEDGE,
                        EntryType.RETURN,
                        EntryType.EXTEND,
                        EntryType.ANSWER,
                        EntryType.CONFIRM,
                        EntryType.SUBMIT,
                        EntryType.NOTE);
        assertThat(allowed(Acts.hearsay("水务局"), id)).isEqualTo(allowed(Acts.unit("水务局"), id));
        assertThat(allowed(Acts.unit("教育局"), id)).containsExactly(EntryType.CONFIRM);

        office.act(acts.acknowledge(id, "水务局"));
        assertThat(allowed(Acts.unit("水务局"), id))
                .contains(EntryType.REPORT)
                .doesNotContain(EntryType.ACKNOWLEDGE);
    }

    @Test
    void shouldSayWhoMayDoWhatSomebodyMayNot() {
        String id = office.act(acts.open("停水", Level.YELLOW)).caseId();

        CaseRefusal objection =
                Guards.objection(
                        office.find(id),
                        office.book.plan(),
                        Acts.supervise(),
                        EntryType.ACCEPT,
                        office.now());

        assertThat(objection.reason()).isEqualTo(RefusalReason.NOT_THEIR_ROLE);
        assertThat(objection.sentence()).contains("由值班台办理");
    }

    private Set<EntryType> allowed(By by, String id) {
        return Guards.allowed(office.find(id), office.book.plan(), by, office.now());
    }
}
