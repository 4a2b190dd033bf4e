/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a template may ask for between double braces. */
public enum Field {
    TITLE("标题", true),
    BODY("正文", true),
    NAME("名称", false),
    DATE("日期", false),
    PERIOD("时段", false),
    MADE_AT("生成时间", false),
    PUBLISHER("编印单位", false);

    final String text;
    final boolean required;

    Field(String text, boolean required) {
        this.text = text;
        this.required = required;
    }

    static Optional<Field> of(String text) {
        return Arrays.stream(values()).filter(field -> field.text.equals(text)).findFirst();
    }

    /** As it stands in a template. */
    String written() {
        return "{{" + text + "}}";
    }

    static String all() {
        return Arrays.stream(values()).map(Field::written).collect(Collectors.joining("、"));
    }
}
