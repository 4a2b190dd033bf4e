/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the classes; each escapes what it prints. Thread-safe. */
public final class Templates {
    private static final TemplateEngine ALL = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /**
     * A whole page.
     *
     * @param template its file below {@code src/main/jte}
     */
    public static byte[] print(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        ALL.render(template, parameters, out);
        return out.toString().getBytes(UTF_8);
    }

    /** A part of a page that has one parameter. */
    static String part(String template, Object model) {
        StringOutput out = new StringOutput();
        ALL.render(template, model, out);
        return out.toString();
    }
}
