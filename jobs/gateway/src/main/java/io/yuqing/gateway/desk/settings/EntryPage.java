/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.control.standing.Standing;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.store.ChangeHistory;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.settings.view.FieldView;
import io.yuqing.gateway.desk.settings.view.FormView;
import io.yuqing.gateway.desk.settings.view.HistoryLine;
import io.yuqing.gateway.desk.settings.view.HistoryLines;
import io.yuqing.wire.control.ControlJson;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form of one entry, new or there already, with its history. */
final class EntryPage {
    private final SettingsDoor door;
    private final ChangeHistory history;
    private final NewEntries proposals;
    private final Offers offers;
    private final Adopted adopted;
    private final Clock clock;

    EntryPage(
            SettingsDoor door,
            ChangeHistory history,
            NewEntries proposals,
            Offers offers,
            Adopted adopted,
            Clock clock) {
        this.door = door;
        this.history = history;
        this.proposals = proposals;
        this.offers = offers;
        this.adopted = adopted;
        this.clock = clock;
    }

    /** A new entry, with what the address says of it. */
    void fresh(Context request, Viewer viewer, KindDesk kind) {
        Map<String, Object> fields = proposals.of(kind, request, viewer);
        show(
                request,
                viewer,
                kind,
                FormState.of(kind.form(), fields, 0, isYaml(request)),
                null,
                "");
    }

    /** One that is there. */
    void standing(Context request, Viewer viewer, KindDesk kind) {
        String inPath = request.pathParamMap().get("id");
        String id = inPath == null ? String.valueOf(request.queryParam("id")) : inPath;
        Standing standing = kind.entries().shown();
        ControlEntry entry = standing.inForce().get(id);
        if (entry == null) {
            door.refuse(request, viewer, 404, "没有编号为“" + id + "”的" + kind.kind().noun() + "。");
            return;
        }
        if (entry.deleted()) {
            deleted(request, viewer, kind, entry);
            return;
        }
        show(
                request,
                viewer,
                kind,
                FormState.of(kind.form(), entry, isYaml(request)),
                entry,
                standing.start().placeOf(entry) + "，第 " + entry.revision() + " 版");
    }

    private void deleted(Context request, Viewer viewer, KindDesk kind, ControlEntry entry) {
        FormState state = FormState.of(kind.form(), entry, true);
        show(request, viewer, kind, state, entry, "已删除，第 " + entry.revision() + " 版");
    }

    /**
     * A form as it is, or as it was typed.
     *
     * @param entry that is there; null for a new one
     */
    void show(
            Context request,
            Viewer viewer,
            KindDesk kind,
            FormState state,
            ControlEntry entry,
            String place) {
        boolean gone = entry != null && entry.deleted();
        Past past = past(kind, state, entry);
        boolean may = viewer.may(Right.SET);
        FormView view =
                new FormView(
                        kind.path(),
                        kind.kind().noun(),
                        state.id(),
                        entry == null ? state.id() : entry.name(),
                        state.isNew(),
                        state.base(),
                        place,
                        entry != null && kind.kind() instanceof TopicKind
                                ? "/desk/topics/" + Urls.encoded(entry.id())
                                : "",
                        fields(kind, state),
                        state.yaml(),
                        state.errors().getOrDefault("id", List.of()),
                        state.problems(),
                        notice(request, kind, entry),
                        FromAlert.of(request),
                        ControlJson.text(state.fields()),
                        kind.path(state.id()),
                        may && !gone,
                        may && !gone && entry != null,
                        may,
                        kind.kind() instanceof TopicKind ? state.days() : 0,
                        kind.kind() instanceof SilenceKind,
                        past.lines,
                        past.fault);
        String title = (state.isNew() ? "新增" : "") + kind.kind().noun() + " " + view.name();
        door.send(request, viewer, title, "entry", view);
    }

    private record Past(List<HistoryLine> lines, String fault) {}

    private Past past(KindDesk kind, FormState state, ControlEntry entry) {
        if (entry == null) {
            return new Past(List.of(), state.isNew() ? "" : "现在读不到修改记录。");
        }
        try {
            List<LoggedChange> changes = history.of(kind.kind().command(), entry.id());
            return new Past(HistoryLines.of(changes, kind.form(), entry, clock.instant()), "");
        } catch (KafkaAwayException e) {
            return new Past(List.of(), e.getMessage());
        }
    }

    private List<FieldView> fields(KindDesk kind, FormState state) {
        if (state.yaml() != null) {
            return List.of();
        }
        List<FieldView> fields = new ArrayList<>();
        kind.form()
                .fields()
                .forEach(
                        spec ->
                                fields.add(
                                        new FieldView(
                                                spec,
                                                state.values().getOrDefault(spec.name(), ""),
                                                state.errors().getOrDefault(spec.name(), List.of()),
                                                offers.of(spec.choosing()))));
        return fields;
    }

    private String notice(Context request, KindDesk kind, ControlEntry entry) {
        String done = request.queryParam("done");
        if (done == null || entry == null || !done.matches("[0-9]{1,18}")) {
            return "";
        }
        if (done.equals("0")) {
            return "与现行的一致，没有写入。";
        }
        String unlogged = request.queryParam("unlogged") == null ? "" : "但没有记入修改记录，请告诉运维。";
        return "第 "
                + done
                + " 版已写入。"
                + until(kind, entry)
                + adopted.sentence(kind.kind(), entry)
                + unlogged;
    }

    /** Whoever silences something is told when it ends. */
    private String until(KindDesk kind, ControlEntry entry) {
        if (!(kind.kind() instanceof SilenceKind silences) || entry.deleted()) {
            return "";
        }
        Instant end = Instant.ofEpochMilli(silences.silence(entry).until());
        return "静默到 " + ShanghaiTime.shortMoment(end, clock.instant()) + " 为止，到时自动恢复通知。";
    }

    private static boolean isYaml(Context request) {
        return "yaml".equals(request.queryParam("as"));
    }
}
