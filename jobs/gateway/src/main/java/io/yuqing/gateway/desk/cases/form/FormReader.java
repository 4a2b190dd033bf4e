/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.domain.cases.guard.Attempt;
import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ExtensionRequest;
import io.yuqing.gateway.desk.cases.form.CommandForm.Heard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Makes an act of what was filled in, or says beside each field what is wrong. */
public final class FormReader {
    private static final String NO_TIME = "不是时间，请写年、月、日、时、分。";

    private final CommandForm form;
    private final FormScene scene;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final CaseAct act;
    private Typed typed;

    private FormReader(CommandForm form, FormScene scene, Typed typed) {
        this.form = form;
        this.scene = scene;
        this.typed = typed;
        this.act = CaseAct.of(form.type());
    }

    public static Filled read(CommandForm form, FormScene scene, Typed typed) {
        return new FormReader(form, scene, typed).read();
    }

    private Filled read() {
        act.actionId(typed.one(FormView.ACTION_ID))
                .caseId(scene.record().caseId)
                .eventKey(typed.one(FormView.EVENT_KEY))
                .expect(typed.has(FormView.EXPECT) ? typed.number(FormView.EXPECT) : Entry.UNSEEN)
                .by(by());
        form.fields().forEach(this::take);
        leadIsNoHelper();
        carried();
        try {
            CaseAct.Written written = act.write();
            mask(written);
            return errors.isEmpty()
                    ? new Filled(
                            written, typed, errors, List.of(), act.replaced(), refusal(written))
                    : new Filled(null, typed, errors, List.of(), act.replaced(), null);
        } catch (CaseActException e) {
            return new Filled(null, typed, errors, List.of(e.getMessage()), List.of(), null);
        }
    }

    /** What the log would say as the case stands now. */
    private CaseRefusal refusal(CaseAct.Written written) {
        String into = typed.one(EntryDetail.INTO.code());
        CaseRecord target =
                scene.all().stream()
                        .filter(record -> record.caseId.equals(into))
                        .findFirst()
                        .orElse(null);
        return Guards.against(
                new Attempt(scene.record(), target, written.entry(), scene.plan(), now()));
    }

    /** Our clock may be behind that of the log. */
    private long now() {
        return Math.max(scene.now().toEpochMilli(), scene.record().openedAt);
    }

    private By by() {
        By office = scene.by();
        String asked = form.heard() == Heard.ANY_UNIT ? typed.one(FormView.ON_BEHALF) : "";
        String whom = asked.isEmpty() ? office.onBehalf() : asked;
        boolean heard = whom != null || form.heard() == Heard.LEADER;
        Medium medium = heard ? Medium.find(typed.one(FormView.MEDIUM)).orElse(null) : null;
        if (heard) {
            time(FormView.HAPPENED_AT, EntryDetail.HAPPENED_AT);
        }
        return new By(office.unit(), office.duty(), office.via(), whom, medium);
    }

    private void take(FieldSpec field) {
        String name = field.name();
        if (field.required() && isEmpty(field)) {
            missing(field);
        }
        switch (field.kind()) {
            case LINE, PROPOSED -> line(field.detail());
            case CHOICE -> choice(field);
            case CHOICES -> choices(field);
            case TIME -> time(name, field.detail());
            case FLAG -> act.flag(field.detail(), typed.has(name));
            case OUTLETS -> outlets();
            case REQUEST -> request(field);
            case TEXT -> act.text(typed.one(name));
            default -> throw new IllegalStateException("a field of no kind");
        }
    }

    private void missing(FieldSpec field) {
        if (field.kind() == FieldSpec.Kind.OUTLETS) {
            errors.put(OutletRow.of(typed).get(0).field(OutletRow.NAME), OutletCheck.NONE);
        } else {
            errors.put(field.name(), field.choices().apply(scene).isEmpty() ? "请填写。" : "请选择或填写。");
        }
    }

    private boolean isEmpty(FieldSpec field) {
        return field.kind() == FieldSpec.Kind.OUTLETS
                ? OutletRow.of(typed).stream().noneMatch(OutletRow::isFilled)
                : !typed.has(field.name());
    }

    private void line(EntryDetail detail) {
        if (typed.has(detail.code())) {
            act.detail(detail, typed.one(detail.code()));
        }
    }

    private void choice(FieldSpec field) {
        String value = typed.one(field.name());
        if (!value.isEmpty()) {
            known(field, List.of(value));
            act.detail(field.detail(), value);
        }
    }

    private void choices(FieldSpec field) {
        List<String> values = typed.all(field.name());
        if (!values.isEmpty()) {
            known(field, values);
            act.detail(field.detail(), values);
        }
    }

    /** What could be chosen when the page was made may be gone. */
    private void known(FieldSpec field, List<String> values) {
        List<String> there = field.choices().apply(scene).stream().map(Choice::value).toList();
        if (!there.containsAll(values)) {
            errors.put(field.name(), "选项已有变化，请重新选择。");
        }
    }

    private void time(String name, EntryDetail detail) {
        if (!typed.has(name)) {
            return;
        }
        OptionalLong time = LocalTimes.parse(typed.one(name));
        if (time.isPresent()) {
            long opened = scene.record().openedAt;
            // Whoever types the minute in which the case was opened does not mean before that.
            boolean sameMinute = LocalTimes.write(opened).equals(typed.one(name));
            act.time(detail, sameMinute ? opened : time.getAsLong());
        } else {
            errors.put(name, NO_TIME);
        }
    }

    private void outlets() {
        List<Outlet> outlets = new ArrayList<>();
        OutletCheck check = new OutletCheck(typed, now());
        for (OutletRow row : OutletRow.of(typed)) {
            if (row.isFilled()) {
                OptionalLong at = LocalTimes.parse(row.at());
                check.check(row, at, errors);
                String platform = scene.platforms().code(row.platform());
                outlets.add(new Outlet(row.name(), platform, row.url(), at.orElse(0)));
            }
        }
        act.outlets(outlets);
    }

    private void request(FieldSpec field) {
        ExtensionRequest request = scene.record().requests.get(typed.one(field.name()));
        Clock clock = request == null ? null : scene.record().clocks.get(request.clock());
        if (clock == null) {
            errors.putIfAbsent(field.name(), "这个申请已经处理，请重新选择。");
        } else {
            act.detail(EntryDetail.DEADLINE, clock.spec().id())
                    .detail(EntryDetail.UNIT, request.unit());
        }
    }

    /** The log would take it and forget the helper: whoever ticked it should know. */
    private void leadIsNoHelper() {
        String lead = typed.one(EntryDetail.LEAD.code());
        if (!lead.isEmpty() && typed.all(EntryDetail.HELPERS.code()).contains(lead)) {
            errors.put(EntryDetail.HELPERS.code(), lead + "已选为主办单位，不能同时协办，请去掉一处。");
        }
    }

    /** What the page of an alert gave along. */
    private void carried() {
        List<String> alerts = typed.all(FormView.OF_ALERT);
        if (!alerts.isEmpty()) {
            act.detail(EntryDetail.ALERTS, alerts);
        }
        List<String> platforms = typed.all(EntryDetail.PLATFORMS.code());
        if (!platforms.isEmpty()) {
            act.detail(EntryDetail.PLATFORMS, platforms);
        }
    }

    private void mask(CaseAct.Written written) {
        for (FieldSpec field : form.fields()) {
            switch (field.kind()) {
                case LINE, PROPOSED ->
                        typed =
                                typed.with(
                                        field.name(),
                                        written.entry().details().text(field.detail()));
                case TEXT ->
                        typed =
                                typed.with(
                                        field.name(),
                                        written.text() == null ? "" : written.text().text());
                case OUTLETS -> maskOutlets(written);
                default -> {
                    // Words of ours, and times.
                }
            }
        }
    }

    private void maskOutlets(CaseAct.Written written) {
        int taken = 0;
        for (OutletRow row : OutletRow.of(typed)) {
            if (row.isFilled()) {
                typed =
                        row.written(
                                typed,
                                written.entry().details().outlets().get(taken++),
                                scene.platforms());
            }
        }
    }
}
