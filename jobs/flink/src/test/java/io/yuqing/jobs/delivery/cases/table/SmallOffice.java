/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.DueStages;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.cases.CaseEventJson;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Five days of an office that can be counted by hand, up to Monday 2026-03-02 18:00, when the
 * boards are looked at in their tests. Its alerts are those of their rows.
 */
final class SmallOffice {
    private static final String WATER = "水务局";
    private static final String SCHOOLS = "教育局";
    private static final String HOUSES = "住建局";

    private final CaseFold fold = new CaseFold(CaseEventJson.CANON);
    private final CaseBook book = new CaseBookInMemory();
    private final List<Entry> log = new ArrayList<>();
    private final Acts acts = new Acts();
    private LocalDateTime now = LocalDateTime.parse("2026-02-26T08:00");

    /** The case that was opened last. */
    private String newest = "";

    private SmallOffice() {}

    static List<Entry> log() {
        SmallOffice small = new SmallOffice();
        small.run();
        return small.log;
    }

    private void run() {
        append(CaseOffice.settings("settings/1", CasePlans.county()));
        lampsThatNobodyTakes();
        fiveLeaks();
        at("2026-02-27T09:00");
        canteenByTelephone();
        at("2026-03-01T12:00");
        roadThatIsNotOurs();
        at("2026-03-02T14:00");
        instructionOnRumours();
        at("2026-03-02T17:16");
        waterIsOff();
        at("2026-03-02T17:40");
        decline();
        at("2026-03-02T17:50");
        open("公交站牌倒了", Level.YELLOW);
        at("2026-03-02T17:55");
    }

    /** Each is acknowledged ten minutes later than the one before; the last one too late. */
    private void fiveLeaks() {
        for (int leak = 1; leak <= 5; leak++) {
            String id = open("水管漏水" + leak, Level.YELLOW);
            append(acts.accept(id));
            append(acts.assign(id, WATER));
            pass(leak == 5 ? 130 : 10 * leak);
            append(acts.acknowledge(id, WATER));
            pass(60);
            append(acts.report(id, WATER, "属实"));
            pass(30);
            append(acts.answer(id, "答复", "portal", now()));
            pass(10);
            append(acts.desk(EntryType.CLOSE, id, Details.NONE));
        }
    }

    /** Overdue since then, and supervised for it. */
    private void lampsThatNobodyTakes() {
        String id = open("路灯不亮", Level.YELLOW);
        append(acts.accept(id));
        append(acts.assign(id, HOUSES));
    }

    /** The desk writes down what the unit says; one gives it back, and the other asks for time. */
    private void canteenByTelephone() {
        String id = open("食堂菜价", Level.YELLOW);
        append(acts.accept(id));
        append(acts.assign(id, HOUSES));
        pass(20);
        append(acts.giveBack(id, HOUSES));
        append(acts.assign(id, SCHOOLS));
        pass(30);
        append(acts.of(Acts.hearsay(SCHOOLS), EntryType.ACKNOWLEDGE, id, happened(10)));
        pass(60);
        long until = CaseOffice.millis("2026-03-04T17:30");
        Details more = Details.NONE.with(EntryDetail.DEADLINE, "report");
        append(
                acts.of(
                        Acts.unit(SCHOOLS),
                        EntryType.EXTEND,
                        id,
                        more.withTime(EntryDetail.UNTIL, until)));
        append(acts.desk(EntryType.GRANT, id, more.with(EntryDetail.UNIT, SCHOOLS)));
        pass(30);
        append(
                acts.of(
                        Acts.hearsay(SCHOOLS),
                        EntryType.REPORT,
                        id,
                        happened(10).with(EntryDetail.RESULT, "部分属实")));
    }

    private Details happened(int minutesAgo) {
        return Details.NONE.withTime(EntryDetail.HAPPENED_AT, now() - minutesAgo * 60_000L);
    }

    private void roadThatIsNotOurs() {
        alert("a2", "topic", "road", "道路施工", Level.YELLOW);
        pass(15);
        append(
                acts.desk(
                        EntryType.FALSE_ALARM,
                        idOf("topic/road"),
                        Details.NONE.with(EntryDetail.REASON, "同名地")));
    }

    /** A leader wants it cleared up; of two platforms one is told. */
    private void instructionOnRumours() {
        append(
                acts.of(
                        Acts.desk(),
                        EntryType.OPEN,
                        "",
                        Details.NONE
                                .with(EntryDetail.SOURCE, "领导批示")
                                .with(EntryDetail.TITLE, "停课传言")
                                .with(EntryDetail.LEVEL, "orange")
                                .with(EntryDetail.CATEGORY, "安全稳定")
                                .with(EntryDetail.PLATFORMS, List.of("weibo", "douyin"))));
        String id = newest;
        append(
                acts.of(
                        Acts.leader(),
                        EntryType.INSTRUCT,
                        id,
                        Details.NONE
                                .with(EntryDetail.UNIT, SCHOOLS)
                                .withTime(
                                        EntryDetail.UNTIL, CaseOffice.millis("2026-03-03T12:00"))));
        append(acts.accept(id));
        append(acts.assign(id, SCHOOLS));
        pass(20);
        append(acts.acknowledge(id, SCHOOLS));
        pass(40);
        append(acts.report(id, SCHOOLS, "不属实"));
        pass(30);
        append(acts.answer(id, "澄清辟谣", "weibo", now()));
    }

    /** A red alert, handled within the hour; what was not allowed is on record, too. */
    private void waterIsOff() {
        alert("a1", "topic", "water", "停水", Level.RED);
        String id = idOf("topic/water");
        pass(4);
        append(acts.accept(id));
        append(acts.assign(id, WATER, HOUSES));
        pass(8);
        append(acts.acknowledge(id, WATER));
        append(acts.desk(EntryType.CLOSE, id, Details.NONE));
        pass(6);
        append(acts.report(id, WATER, "属实"));
        append(acts.answer(id, "权威信息首发", "weibo", now()));
    }

    private void decline() {
        String id = open("邻县停电", Level.YELLOW);
        append(acts.desk(EntryType.DECLINE, id, Details.NONE.with(EntryDetail.REASON, "非本县")));
    }

    private void alert(String id, String kind, String subject, String title, Level level) {
        Details step =
                Details.NONE
                        .with(EntryDetail.TITLE, title)
                        .with(EntryDetail.CATEGORY, "应急管理")
                        .with(EntryDetail.LEVEL, level.code())
                        .with(EntryDetail.ALERT_ID, id)
                        .with(EntryDetail.TOLD_AS, id)
                        .with(EntryDetail.STATE, "firing")
                        .withNumber(EntryDetail.VERSION, 1)
                        .with(EntryDetail.SUBJECT_KIND, kind)
                        .with(EntryDetail.SUBJECT_ID, subject)
                        .with(EntryDetail.PLATFORMS, List.of("weibo"))
                        .withTime(EntryDetail.FIRST_POST_AT, now() - 6 * 60_000)
                        .withTime(EntryDetail.DETECTED_AT, now() - 60_000);
        append(
                Entry.act(CaseIds.alertAction(id, 1), EntryType.ALERT, By.MACHINE)
                        .about("", kind + "/" + subject)
                        .with(step));
    }

    private String open(String title, Level level) {
        append(acts.open(title, level));
        return newest;
    }

    private static String idOf(String eventKey) {
        return CaseIds.caseId(eventKey, 1);
    }

    private void append(Entry entry) {
        Entry placed = entry.at(log.size(), now());
        log.add(placed);
        for (CaseEvent event : fold.apply(book, placed).events()) {
            newest = event.seq() == 1 ? event.caseId() : newest;
        }
    }

    private long now() {
        return CaseOffice.millis(now.toString());
    }

    private void pass(int minutes) {
        at(now.plusMinutes(minutes).toString());
    }

    /** Timers run every ten minutes, and a seal closes each day. */
    private void at(String local) {
        LocalDateTime then = LocalDateTime.parse(local);
        while (now.isBefore(then)) {
            LocalDateTime before = now;
            LocalDateTime next = now.plusMinutes(10);
            now = next.isBefore(then) ? next : then;
            for (CaseRecord record : book.all()) {
                DueStages.reached(record, book.plan(), now()).forEach(this::append);
            }
            if (now.getDayOfMonth() != before.getDayOfMonth()) {
                String day = before.toLocalDate().toString();
                append(RandomOffice.seal("seal/" + day, day));
            }
        }
    }
}
