/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import io.yuqing.gateway.desk.settings.form.Choice;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.FieldSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field as it is shown.
 *
 * @param errors what is wrong with what was typed, a sentence each
 * @param offered what can be chosen; empty if anything is to be typed
 */
public record FieldView(FieldSpec spec, String value, List<String> errors, List<Choice> offered) {
    /** Whether one of those that are offered is chosen. */
    public boolean isChoice() {
        return spec.type() == FieldSpec.Type.CHOICE;
    }

    /** Whether those that are offered are ticked. */
    public boolean isTicked() {
        return spec.type() == FieldSpec.Type.LIST && !offered.isEmpty();
    }

    /** Whether there are no others than those that are offered. */
    public boolean isClosed() {
        return !spec.choosing().fixed().isEmpty() && others().isEmpty();
    }

    /** Whether what is offered helps who types. */
    public boolean isHelped() {
        return spec.type() == FieldSpec.Type.LINE && !offered.isEmpty();
    }

    /** Whether the field has this one of those that are offered. */
    public boolean has(Choice choice) {
        return values().contains(choice.code());
    }

    /** What the field has beside those that are offered. */
    public String others() {
        return values().stream()
                .filter(each -> offered.stream().noneMatch(one -> one.code().equals(each)))
                .collect(Collectors.joining("、"));
    }

    private List<String> values() {
        return isTicked() ? EntryForm.several(value) : List.of(value);
    }

    public boolean isArea() {
        return spec.type() == FieldSpec.Type.AREA;
    }

    public boolean isLength() {
        return spec.type() == FieldSpec.Type.LENGTH;
    }

    /** Of the sentences, for those who cannot see where they stand. */
    public String described() {
        String hint = spec.hint().isEmpty() ? "" : "hint-" + spec.name();
        return errors.isEmpty() ? hint : ("error-" + spec.name() + " " + hint).strip();
    }

    public List<String> lengths() {
        return EntryForm.LENGTHS;
    }

    /** 2 小时 */
    public static String hours(String length) {
        return length.replace("h", " 小时");
    }
}
