/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.guard.CloseGuard;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.gateway.desk.page.DeskLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the page shows it.
 *
 * @param title what is done, and for whom if it is written down for somebody
 * @param of the case, in words; empty of what opens one
 * @param back where who does not want it goes
 * @param hidden what goes along unseen, by name
 * @param note what people should know before; empty if nothing
 * @param missing what a case lacks before it can be closed
 * @param problems why it was not written; empty if it was not tried
 * @param replaced what stands where something personal was; empty if nothing was
 * @param closed why nothing can be written now; empty if it can
 */
public record FormView(
        String title,
        String of,
        String back,
        String action,
        Map<String, List<String>> hidden,
        List<FieldView> fields,
        HeardView heard,
        String note,
        List<String> missing,
        List<String> problems,
        List<String> replaced,
        String closed,
        String button) {
    /** The names of what every form sends beside its fields. */
    public static final String ACTION_ID = "action_id";

    public static final String EXPECT = "expect";
    public static final String EVENT_KEY = "event_key";
    public static final String ON_BEHALF = "on_behalf";
    public static final String MEDIUM = "medium";
    public static final String HAPPENED_AT = "happened_at";

    /** The alerts of which a case is opened. */
    public static final String OF_ALERT = "of_alert";

    /** The unit for which the page was opened. */
    public static final String OF_UNIT = "of_unit";

    private static final List<String> CARRIED =
            List.of(
                    ACTION_ID,
                    EXPECT,
                    EVENT_KEY,
                    OF_ALERT,
                    EntryDetail.PLATFORMS.code(),
                    OF_UNIT,
                    "outlets");

    /**
     * What is to be said above the fields.
     *
     * @param closed why nothing can be written now; empty if it can
     */
    public record Remarks(
            Map<String, String> errors,
            List<String> problems,
            List<String> replaced,
            String closed) {
        public static Remarks none(String closed) {
            return new Remarks(Map.of(), List.of(), List.of(), closed);
        }
    }

    public static FormView of(CommandForm form, FormScene scene, Typed typed, Remarks remarks) {
        boolean opens = form.type() == EntryType.OPEN;
        String whom = scene.by().onBehalf();
        String id = scene.record().caseId;
        return new FormView(
                whom == null ? form.type().text() : "代" + whom + form.type().text(),
                opens ? "" : CaseIds.shortForm(id) + " " + scene.record().title,
                opens ? "/desk/cases" : DeskLinks.caseOf(id),
                opens ? "/desk/cases/open" : DeskLinks.caseForm(id, form.type().code()),
                hidden(typed),
                fields(form, scene, typed, remarks),
                HeardView.of(form, scene, typed, remarks.errors().get(HAPPENED_AT)),
                form.type() == EntryType.ASSIGN ? LeadNote.of(scene.record(), typed) : form.note(),
                form.type() == EntryType.CLOSE
                        ? CloseGuard.missing(scene.record()).stream()
                                .map(each -> scene.platforms().in(each, scene.record().platforms))
                                .toList()
                        : List.of(),
                remarks.problems(),
                remarks.replaced(),
                remarks.closed(),
                form.type().text());
    }

    private static List<FieldView> fields(
            CommandForm form, FormScene scene, Typed typed, Remarks remarks) {
        List<FieldView> fields = new ArrayList<>();
        for (FieldSpec spec : form.fields()) {
            if (isAsked(spec, scene)) {
                fields.add(FieldView.of(spec, scene, typed, remarks.errors()));
            }
        }
        return fields;
    }

    /** Platforms are a question only where one was left out. */
    private static boolean isAsked(FieldSpec spec, FormScene scene) {
        return spec.detail() != EntryDetail.DESPITE_PLATFORMS
                || CloseGuard.missing(scene.record()).stream()
                        .anyMatch(missing -> missing.startsWith("在"));
    }

    private static Map<String, List<String>> hidden(Typed typed) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        for (String name : CARRIED) {
            if (typed.has(name)) {
                hidden.put(name, typed.all(name));
            }
        }
        return hidden;
    }

    /** A time as a field shows it. */
    public static String time(long millis) {
        return LocalTimes.write(millis);
    }

    /** The same form with room for one more place of an answer. */
    public static Typed more(Typed typed) {
        return OutletRow.more(typed);
    }
}
