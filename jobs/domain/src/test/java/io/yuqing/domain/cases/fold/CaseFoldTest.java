/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command in each state: where it leads, or the sentence that refuses it. */
class CaseFoldTest {
    private static final String TABLE = "fold-table.txt";

    private final Acts acts = new Acts();

    @Test
    void shouldCarryOutOrRefuseEachCommandInEachStateAsTheTableSays() throws IOException {
        List<String> lines = new ArrayList<>();
        for (EntryType type : commands()) {
            for (CaseState state : CaseState.values()) {
                lines.add("%s | %s | %s".formatted(type.code(), state.code(), tried(type, state)));
            }
        }
        assertThat(lines).containsExactlyElementsOf(table());
    }

    private static List<EntryType> commands() {
        return Arrays.stream(EntryType.values())
                .filter(type -> !type.isOfMachine() && type != EntryType.OPEN)
                .toList();
    }

    private String tried(EntryType type, CaseState state) {
        CaseOffice office = new CaseOffice();
        String caseId = caseIn(state, office);
        assertThat(office.find(caseId).state()).isEqualTo(state);
        office.pass("1m");
        CaseEvent event = office.act(complete(type, caseId, office));
        return event.isRefused()
                ? "%s %s".formatted(event.refusal().reason().code(), sentence(event, caseId))
                : event.standing().state().code();
    }

    /** Ids are hashes; their place in the sentence is what matters. */
    private static String sentence(CaseEvent event, String caseId) {
        return event.refusal()
                .sentence()
                .replace(caseId, "<id>")
                .replaceAll("c[a-z2-7]{15}", "<other>");
    }

    /** A yellow case with two alerts, as far as it must go. */
    private String caseIn(CaseState state, CaseOffice office) {
        String caseId =
                office.act(Acts.alert("topic/water", "a", Level.YELLOW, "firing", 1, office.now()))
                        .caseId();
        office.append(Acts.alert("topic/water", "b", Level.YELLOW, "firing", 1, office.now()));
        office.append(Acts.alert("topic/road", "c", Level.YELLOW, "firing", 1, office.now()));
        switch (state) {
            case DECLINED ->
                    office.act(
                            acts.desk(
                                    EntryType.DECLINE,
                                    caseId,
                                    Details.NONE.with(EntryDetail.REASON, "非本县")));
            case FALSE_ALARM ->
                    office.act(
                            acts.desk(
                                    EntryType.FALSE_ALARM,
                                    caseId,
                                    Details.NONE.with(EntryDetail.REASON, "同名地")));
            case MERGED -> office.act(complete(EntryType.MERGE, caseId, office));
            default -> onTheWay(state, caseId, office);
        }
        return caseId;
    }

    private void onTheWay(CaseState state, String caseId, CaseOffice office) {
        List<Entry> way =
                List.of(
                        acts.accept(caseId),
                        acts.assign(caseId, "水务局"),
                        acts.acknowledge(caseId, "水务局"),
                        acts.report(caseId, "水务局", "属实"));
        way.subList(0, Math.min(state.ordinal(), way.size())).forEach(office::act);
        if (state == CaseState.CLOSED) {
            office.act(acts.answer(caseId, "答复", "weibo", office.now()));
            office.act(complete(EntryType.CLOSE, caseId, office));
        }
    }

    /** With all that the command may need, by whom it is meant for. */
    private Entry complete(EntryType type, String caseId, CaseOffice office) {
        By water = Acts.unit("水务局");
        long tomorrow = office.now() + 86_400_000;
        return switch (type) {
            case ACCEPT -> acts.accept(caseId);
            case DECLINE -> acts.desk(type, caseId, Details.NONE.with(EntryDetail.REASON, "无实质诉求"));
            case FALSE_ALARM ->
                    acts.desk(type, caseId, Details.NONE.with(EntryDetail.REASON, "广告"));
            case ASSESS -> acts.assess(caseId, Level.YELLOW, true);
            case ASSIGN -> acts.assign(caseId, "水务局", "住建局");
            case ACKNOWLEDGE -> acts.acknowledge(caseId, "水务局");
            case RETURN -> acts.giveBack(caseId, "水务局");
            case VERIFY ->
                    acts.desk(
                            type,
                            caseId,
                            Details.NONE
                                    .with(EntryDetail.UNITS, List.of("教育局"))
                                    .withTime(EntryDetail.UNTIL, tomorrow));
            case REPORT -> acts.report(caseId, "水务局", "属实");
            case ANSWER -> acts.answer(caseId, "答复", "weibo", office.now());
            case CONFIRM -> acts.of(Acts.unit("公安局"), type, caseId, Details.NONE);
            case EXTEND ->
                    acts.of(
                            water,
                            type,
                            caseId,
                            Details.NONE
                                    .with(EntryDetail.DEADLINE, "report")
                                    .withTime(EntryDetail.UNTIL, office.now() + 7 * 86_400_000L));
            case GRANT, DENY ->
                    acts.desk(
                            type,
                            caseId,
                            Details.NONE
                                    .with(EntryDetail.DEADLINE, "report")
                                    .with(EntryDetail.UNIT, "水务局"));
            case INSTRUCT -> acts.of(Acts.leader(), type, caseId, Details.NONE);
            case SUPERVISE, LIFT -> acts.of(Acts.supervise(), type, caseId, Details.NONE);
            case CONSULT ->
                    acts.desk(
                            type,
                            caseId,
                            Details.NONE
                                    .with(EntryDetail.UNITS, List.of("公安局"))
                                    .with(EntryDetail.LEVEL, "orange"));
            case SUBMIT -> acts.desk(type, caseId, Details.NONE.with(EntryDetail.PROPOSAL, "处置意见"));
            case APPROVE ->
                    acts.of(
                            Acts.leader(),
                            type,
                            caseId,
                            Details.NONE.with(EntryDetail.PROPOSAL, "处置意见"));
            case MERGE ->
                    acts.desk(
                            type,
                            caseId,
                            Details.NONE.with(
                                    EntryDetail.INTO,
                                    office.histories().keySet().stream()
                                            .filter(id -> !id.equals(caseId))
                                            .findFirst()
                                            .orElseThrow()));
            case SPLIT ->
                    acts.desk(type, caseId, Details.NONE.with(EntryDetail.ALERTS, List.of("b")));
            case CC ->
                    acts.desk(type, caseId, Details.NONE.with(EntryDetail.UNITS, List.of("公安局")));
            case STRIKE -> acts.desk(type, caseId, Details.NONE.with(EntryDetail.ENTRY, "act-0"));
            default -> acts.desk(type, caseId, Details.NONE);
        };
    }

    private static List<String> table() throws IOException {
        try (InputStream file = CaseFoldTest.class.getResourceAsStream(TABLE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toList());
        }
    }
}
