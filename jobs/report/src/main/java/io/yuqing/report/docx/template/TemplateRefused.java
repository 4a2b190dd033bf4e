/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.io.IOException;

/** A template that no paper can be written on. Its message is one sentence for the county. */
public final class TemplateRefused extends IOException {
    private static final long serialVersionUID = 1L;

    TemplateRefused(String sentence) {
        super(sentence);
    }

    TemplateRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
