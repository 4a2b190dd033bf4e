/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.yuqing.report.model.Report;
import java.util.Map;

/** Writes reports as HTML. Pure and thread-safe. */
public final class HtmlPaper {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "io.yuqing.report.html.page");

    private HtmlPaper() {}

    /** By nobody in particular. */
    public static String write(Report report) {
        return write(report, "");
    }

    /**
     * One file that holds all it shows: no script, nothing that is fetched. It prints on A4 with
     * the margins of GB/T 9704-2012.
     *
     * @param publisher the office that publishes it; empty: none is shown
     * @return HTML, to be stored in UTF-8
     */
    public static String write(Report report, String publisher) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(
                "paper.jte", Map.of("report", report, "publisher", publisher.strip()), out);
        return out.toString();
    }
}
