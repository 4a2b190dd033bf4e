/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.yuqing.report.model.Report;

/** Writes reports as HTML. Pure and thread-safe. */
public final class HtmlPaper {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "io.yuqing.report.html.page");

    private HtmlPaper() {}

    /**
     * One file that holds all it shows: no script, nothing that is fetched. It prints on A4 with
     * the margins of GB/T 9704-2012.
     *
     * @return HTML, to be stored in UTF-8
     */
    public static String write(Report report) {
        StringOutput out = new StringOutput();
        TEMPLATES.render("paper.jte", report, out);
        return out.toString();
    }
}
