/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaws;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.FieldChange;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.settings.backtest.BacktestViews;
import io.yuqing.gateway.desk.settings.backtest.Run;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.EntryYaml;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.settings.view.BacktestView;
import io.yuqing.gateway.desk.settings.view.ConfirmView;
import io.yuqing.gateway.desk.settings.view.ConflictView;
import io.yuqing.gateway.desk.settings.view.DiffLine;
import io.yuqing.gateway.desk.settings.view.TrialView;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows what would change, what that would have done, and asks why; or that somebody was quicker.
 */
final class ConfirmPage {
    static final String DELETE = "删除";
    static final String RESTORE = "恢复";

    private final SettingsDoor door;
    private final Trials trials;
    private final BacktestViews backtests;

    ConfirmPage(SettingsDoor door, Trials trials, BacktestViews backtests) {
        this.door = door;
        this.trials = trials;
        this.backtests = backtests;
    }

    /** What is done to an entry that stands so; null if nothing is in force. */
    static String verb(ControlEntry before) {
        return before == null || before.deleted() ? "新增" : "修改";
    }

    /**
     * Before anything is written.
     *
     * @param verb what is done, in Chinese
     */
    void show(
            Context request,
            Viewer viewer,
            KindDesk kind,
            String verb,
            ControlChange change,
            int days) {
        boolean rule = kind.kind() instanceof RuleKind && !change.after().deleted();
        show(
                request,
                viewer,
                kind,
                verb,
                change,
                trials.of(kind.kind(), change.before(), change.after(), days),
                rule ? backtests.offered(days) : BacktestView.NONE);
    }

    /** A rule that is being tried, or was. */
    void show(Context request, Viewer viewer, KindDesk kind, ControlChange change, Run run) {
        show(
                request,
                viewer,
                kind,
                verb(change.before()),
                change,
                TrialView.NONE,
                backtests.of(run));
    }

    private void show(
            Context request,
            Viewer viewer,
            KindDesk kind,
            String verb,
            ControlChange change,
            TrialView trial,
            BacktestView backtest) {
        ControlEntry before = change.before();
        ControlEntry after = change.after();
        String because = EntryForm.shown(after.fields().get("because"));
        boolean silence = !after.deleted() && !because.isEmpty();
        send(
                request,
                viewer,
                kind,
                verb,
                after.fields(),
                before == null ? 0 : before.revision(),
                change.differences(),
                after.deleted() ? named(kind, before) : "",
                silence ? because : "",
                kind.kind().doubt(after).orElse(""),
                "",
                trial,
                backtest);
    }

    /** Again, because it could not be written; nothing that was typed is lost. */
    void again(
            Context request,
            Viewer viewer,
            KindDesk kind,
            TypedForm typed,
            int status,
            String problem) {
        request.status(status);
        Map<String, Object> fields = typed.entry();
        boolean deletion = Boolean.TRUE.equals(fields.get("deleted"));
        String others = typed.number("base") == 0 ? "新增" : "修改";
        String verb = typed.text("verb").equals(RESTORE) ? RESTORE : others;
        send(
                request,
                viewer,
                kind,
                deletion ? DELETE : verb,
                fields,
                typed.number("base"),
                FieldChange.between(Map.of(), fields),
                deletion ? named(kind, EntryForm.shown(fields.get("id"))) : "",
                typed.text("reason"),
                "",
                problem,
                TrialView.NONE,
                kind.kind() instanceof RuleKind && !deletion
                        ? backtests.offered(typed.days())
                        : BacktestView.NONE);
    }

    private static String named(KindDesk kind, String id) {
        try {
            return named(kind, kind.entries().shown().inForce().get(id));
        } catch (KafkaAwayException e) {
            return "";
        }
    }

    private static String named(KindDesk kind, ControlEntry entry) {
        return entry == null || entry.deleted() ? "" : kind.kind().summary(entry);
    }

    /** Somebody else has changed it meanwhile. */
    void conflict(
            Context request,
            Viewer viewer,
            KindDesk kind,
            Map<String, Object> wanted,
            ControlEntry standing,
            String sentence) {
        request.status(409);
        boolean deletion = Boolean.TRUE.equals(wanted.get("deleted"));
        String id = EntryForm.shown(wanted.get("id"));
        Map<String, Object> stands = standing == null ? Map.of() : standing.fields();
        door.send(
                request,
                viewer,
                kind.kind().noun() + " " + id,
                "conflict",
                new ConflictView(
                        kind.path(),
                        kind.kind().noun(),
                        id,
                        kind.path(id),
                        sentence,
                        DiffLine.of(kind.form(), FieldChange.between(stands, wanted)),
                        standing == null ? 0 : standing.revision(),
                        ControlJson.text(stands),
                        deletion ? null : EntryYaml.write(wanted)));
    }

    /** What is wrong with an entry, where there are no fields to say it beside. */
    static String sentences(ControlException fault) {
        return Flaws.of(fault).stream()
                .map(flaw -> (flaw.key() + " " + flaw.remedy()).strip())
                .collect(Collectors.joining(" "));
    }

    private void send(
            Context request,
            Viewer viewer,
            KindDesk kind,
            String verb,
            Map<String, Object> fields,
            long base,
            List<FieldChange> changes,
            String gone,
            String reason,
            String doubt,
            String problem,
            TrialView trial,
            BacktestView backtest) {
        String id = EntryForm.shown(fields.get("id"));
        boolean deletion = Boolean.TRUE.equals(fields.get("deleted"));
        String alert = FromAlert.of(request);
        String list = alert.isEmpty() ? kind.path() : DeskLinks.alert(alert);
        door.send(
                request,
                viewer,
                verb + kind.kind().noun(),
                "progress.js",
                "confirm",
                new ConfirmView(
                        kind.path(),
                        kind.kind().noun(),
                        verb,
                        id,
                        base == 0 || !alert.isEmpty() ? list : kind.path(id),
                        base,
                        ControlJson.text(fields),
                        DiffLine.of(kind.form(), deletion ? List.of() : changes),
                        gone,
                        alert,
                        reason,
                        doubt,
                        problem,
                        trial,
                        backtest));
    }
}
