/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.FieldSpec;
import java.util.List;

/**
 * A field as it is shown.
 *
 * @param errors what is wrong with what was typed, a sentence each
 */
public record FieldView(FieldSpec spec, String value, List<String> errors) {
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
