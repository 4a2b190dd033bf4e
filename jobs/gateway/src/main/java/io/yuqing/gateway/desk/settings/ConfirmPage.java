/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaws;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.FieldChange;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.EntryYaml;
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
    private final SettingsDoor door;
    private final Trials trials;

    ConfirmPage(SettingsDoor door, Trials trials) {
        this.door = door;
        this.trials = trials;
    }

    /**
     * Before anything is written.
     *
     * @param before null if nothing is in force
     */
    void show(
            Context request,
            Viewer viewer,
            KindDesk kind,
            ControlEntry before,
            ControlEntry after,
            int days) {
        String because = EntryForm.shown(after.fields().get("because"));
        boolean silence = !after.deleted() && !because.isEmpty();
        boolean fresh = before == null || before.deleted();
        send(
                request,
                viewer,
                kind,
                fresh ? "新增" : "修改",
                after.fields(),
                before == null ? 0 : before.revision(),
                new ControlChange(before, after).differences(),
                silence ? because : "",
                kind.kind().doubt(after).orElse(""),
                "",
                trials.of(kind.kind(), before, after, days));
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
        send(
                request,
                viewer,
                kind,
                typed.number("base") == 0 ? "新增" : "修改",
                fields,
                typed.number("base"),
                FieldChange.between(Map.of(), fields),
                typed.text("reason"),
                "",
                problem,
                TrialView.NONE);
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
            String reason,
            String doubt,
            String problem,
            TrialView trial) {
        String id = EntryForm.shown(fields.get("id"));
        boolean deletion = Boolean.TRUE.equals(fields.get("deleted"));
        String action = deletion ? "删除" : verb;
        door.send(
                request,
                viewer,
                action + kind.kind().noun(),
                "confirm",
                new ConfirmView(
                        kind.path(),
                        kind.kind().noun(),
                        action,
                        id,
                        base == 0 ? kind.path() : kind.path(id),
                        base,
                        ControlJson.text(fields),
                        DiffLine.of(kind.form(), deletion ? List.of() : changes),
                        reason,
                        doubt,
                        problem,
                        trial));
    }
}
