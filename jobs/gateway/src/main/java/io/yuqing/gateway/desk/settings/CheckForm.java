/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaw;
import io.yuqing.control.entry.Flaws;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.PersonalTexts;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.EntryYaml;
import io.yuqing.gateway.desk.settings.store.ChangeHistory;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people typed, checked as a job checks it, and shown before it is applied. Writes nothing.
 */
final class CheckForm {
    private static final int UNFIT = 422;
    private static final int AWAY = 503;

    private final SettingsDoor door;
    private final EntryPage page;
    private final ConfirmPage confirm;
    private final ChangeHistory history;
    private final NewEntries proposals;

    CheckForm(
            SettingsDoor door,
            EntryPage page,
            ConfirmPage confirm,
            ChangeHistory history,
            NewEntries proposals) {
        this.door = door;
        this.page = page;
        this.confirm = confirm;
        this.history = history;
        this.proposals = proposals;
    }

    /** A form of an entry. */
    void handle(Context request, Viewer viewer, KindDesk kind) {
        TypedForm typed = new TypedForm(request);
        check(request, viewer, kind, typed.state(kind.form()), () -> wanted(kind, typed));
    }

    /** A new entry that a button elsewhere asks for; what it does not say is proposed. */
    void proposed(Context request, Viewer viewer, KindDesk kind) {
        Map<String, Object> fields = proposals.of(kind, request, viewer);
        FormState state = FormState.of(kind.form(), fields, 0, false);
        Map<String, Object> begun = Map.of("id", state.id());
        check(
                request,
                viewer,
                kind,
                state,
                () ->
                        begun(
                                kind,
                                kind.form()
                                        .merged(begun, name -> EntryForm.shown(fields.get(name)))));
    }

    /** What somebody wants an entry to be. */
    private interface Wanted {
        /**
         * @throws IllegalArgumentException with a sentence if what was typed is no entry
         */
        Map<String, Object> fields() throws ControlException;
    }

    private void check(
            Context request, Viewer viewer, KindDesk kind, FormState state, Wanted wish) {
        ControlEntry before = null;
        try {
            Map<String, Object> wanted = wish.fields();
            before = kind.entries().standing().inForce().get(String.valueOf(wanted.get("id")));
            if (state.isNew() && before != null && !before.deleted()) {
                again(request, viewer, kind, state.with(List.of(taken(kind))), null, UNFIT);
                return;
            }
            long now = before == null ? 0 : before.revision();
            ControlEntry after = kind.entries().entry(wanted, now + 1);
            if (!state.isNew() && state.base() != now) {
                confirm.conflict(request, viewer, kind, after.fields(), before, changed(before));
                return;
            }
            ControlChange change = new ControlChange(before, after);
            if (!change.changes()) {
                again(request, viewer, kind, state.with("与现行的一致，没有改动。"), before, 200);
                return;
            }
            PersonalTexts.refuse(change);
            confirm.show(request, viewer, kind, ConfirmPage.verb(before), change, state.days());
        } catch (ControlException e) {
            again(request, viewer, kind, state.with(Flaws.of(e)), alive(before), UNFIT);
        } catch (IllegalArgumentException e) {
            again(request, viewer, kind, state.with(e.getMessage()), alive(before), UNFIT);
        } catch (KafkaAwayException e) {
            FormState told = state.with(e.getMessage() + "没有写入，填写的内容还在本页。");
            again(request, viewer, kind, told, null, AWAY);
        }
    }

    /** A deletion. */
    void delete(Context request, Viewer viewer, KindDesk kind) {
        TypedForm typed = new TypedForm(request);
        toConfirm(request, viewer, kind, ConfirmPage.DELETE, typed, deletion(typed.text("id")));
    }

    /** Back to how it was. */
    void restore(Context request, Viewer viewer, KindDesk kind) {
        TypedForm typed = new TypedForm(request);
        String id = typed.text("id");
        long revision = typed.number("revision");
        Optional<LoggedChange> found =
                history.of(kind.kind().command(), id).stream()
                        .filter(each -> each.revision() == revision)
                        .findFirst();
        if (found.isEmpty()) {
            door.refuse(request, viewer, 404, "修改记录里没有这一版，无法恢复。");
            return;
        }
        boolean before = typed.text("side").equals("before");
        Map<String, Object> fields = before ? found.get().before() : found.get().after();
        boolean gone = fields.isEmpty() || Boolean.TRUE.equals(fields.get("deleted"));
        toConfirm(
                request,
                viewer,
                kind,
                gone ? ConfirmPage.DELETE : ConfirmPage.RESTORE,
                typed,
                gone ? deletion(id) : fields);
    }

    private void toConfirm(
            Context request,
            Viewer viewer,
            KindDesk kind,
            String verb,
            TypedForm typed,
            Map<String, Object> wanted) {
        ControlEntry before = kind.entries().standing().inForce().get(typed.text("id"));
        long now = before == null ? 0 : before.revision();
        try {
            ControlEntry after = kind.entries().entry(wanted, now + 1);
            ControlChange change = new ControlChange(before, after);
            if (now != typed.number("base")) {
                confirm.conflict(request, viewer, kind, after.fields(), before, changed(before));
            } else if (!change.changes()) {
                door.refuse(request, viewer, 200, "与现行的一致，没有改动。");
            } else {
                PersonalTexts.refuse(change);
                confirm.show(request, viewer, kind, verb, change, FormState.DAYS);
            }
        } catch (ControlException e) {
            door.refuse(request, viewer, UNFIT, ConfirmPage.sentences(e));
        }
    }

    private static Map<String, Object> deletion(String id) {
        return Map.of("id", id, "deleted", true);
    }

    private static Map<String, Object> wanted(KindDesk kind, TypedForm typed)
            throws ControlException {
        Map<String, Object> fields = typed.merged(kind.form());
        if (typed.isYaml()) {
            fields = EntryYaml.read(typed.text("yaml"));
            String id = typed.text("id").strip();
            if (typed.number("base") > 0 && !id.equals(fields.getOrDefault("id", id))) {
                throw new IllegalArgumentException("编号不能改；要换编号，请新增一条，再删除这一条。");
            }
            fields.putIfAbsent("id", id);
        }
        return begun(kind, fields);
    }

    /** A silence of which nobody said when begins now. */
    private static Map<String, Object> begun(KindDesk kind, Map<String, Object> fields)
            throws ControlException {
        if (kind.kind() instanceof SilenceKind silences && !fields.containsKey("from")) {
            String id = String.valueOf(fields.get("id"));
            return ControlJson.object(silences.command(), silences.of(id, fields));
        }
        return fields;
    }

    private static Flaw taken(KindDesk kind) {
        return new Flaw("id", "", "已经有这个编号的" + kind.kind().noun() + "；请换一个编号，或打开那一条来改。", "");
    }

    static String changed(ControlEntry standing) {
        return standing == null
                ? "在你打开这一页之后，它已经不在了。没有写入任何内容。"
                : "在你打开这一页之后，已有人把它改成了第 " + standing.revision() + " 版。没有写入任何内容；下面是现行的和你要写的不同之处。";
    }

    private static ControlEntry alive(ControlEntry entry) {
        return entry == null || entry.deleted() ? null : entry;
    }

    private void again(
            Context request,
            Viewer viewer,
            KindDesk kind,
            FormState state,
            ControlEntry entry,
            int status) {
        request.status(status);
        page.show(request, viewer, kind, state, entry, "");
    }
}
