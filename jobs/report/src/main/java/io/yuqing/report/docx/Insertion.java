/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Puts what was written where the template wants it. */
final class Insertion {
    private Insertion() {}

    static void put(CTBody written, CTBody document, int place) {
        CTP placeholder = document.getPArray(place);
        try (XmlCursor from = written.newCursor();
                XmlCursor to = placeholder.newCursor()) {
            from.moveXmlContents(to);
        }
        if (placeholder.isSetPPr() && placeholder.getPPr().isSetSectPr()) {
            // It also ends a section of the template.
            placeholder.setRArray(null);
        } else {
            try (XmlCursor gone = placeholder.newCursor()) {
                gone.removeXml();
            }
        }
    }
}
