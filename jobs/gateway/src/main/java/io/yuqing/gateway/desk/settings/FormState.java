/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.Flaw;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.EntryYaml;
import io.yuqing.gateway.desk.settings.form.FieldSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form shows: an entry, or what somebody typed, with what is wrong with it.
 *
 * @param id of an entry that is there, or the proposed one
 * @param base the revision that it is made from; 0 for a new entry
 * @param fields of that revision
 * @param values as they stand in the fields, by name
 * @param yaml null if the fields are shown one by one
 * @param errors by field
 * @param problems that belong to no field
 */
record FormState(
        String id,
        long base,
        Map<String, Object> fields,
        Map<String, String> values,
        String yaml,
        Map<String, List<String>> errors,
        List<String> problems,
        int days) {
    static final int DAYS = 3;

    /** Of an entry that is there, or a new one with what is known of it. */
    static FormState of(EntryForm form, Map<String, Object> fields, long base, boolean asYaml) {
        Map<String, String> values = new HashMap<>();
        for (FieldSpec each : form.typed()) {
            values.put(each.name(), EntryForm.shown(EntryForm.value(fields, each.name())));
        }
        return new FormState(
                EntryForm.shown(fields.get("id")),
                base,
                fields,
                values,
                asYaml ? EntryYaml.write(fields) : null,
                Map.of(),
                List.of(),
                DAYS);
    }

    static FormState of(EntryForm form, ControlEntry entry, boolean asYaml) {
        return of(form, entry.fields(), entry.revision(), asYaml);
    }

    boolean isNew() {
        return base == 0;
    }

    /** With a sentence that belongs to no field. */
    FormState with(String problem) {
        List<String> all = new ArrayList<>(problems);
        all.add(problem);
        return new FormState(id, base, fields, values, yaml, errors, all, days);
    }

    /** With what is wrong, beside the field where there is one. */
    FormState with(List<Flaw> flaws) {
        Map<String, List<String>> beside = new HashMap<>(errors);
        List<String> others = new ArrayList<>(problems);
        for (Flaw flaw : flaws) {
            String field = flaw.key().equals("id") ? "id" : beside(flaw);
            if (yaml == null && !field.isEmpty()) {
                List<String> sentences = new ArrayList<>(beside.getOrDefault(field, List.of()));
                sentences.add(flaw.remedy());
                beside.put(field, sentences);
            } else {
                others.add((flaw.key() + " " + flaw.remedy()).strip());
            }
        }
        return new FormState(id, base, fields, values, yaml, beside, others, days);
    }

    private String beside(Flaw flaw) {
        return EntryForm.beside(values.keySet(), flaw.key()).orElse("");
    }
}
