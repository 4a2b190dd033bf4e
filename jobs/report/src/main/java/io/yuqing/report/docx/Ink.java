/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.report.docx.template.PaperStyle;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Run;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Puts words into paragraphs. */
final class Ink {
    /** Word takes no longer one, and then calls the whole file broken. */
    private static final int LONGEST_ADDRESS = 2_000;

    private final XWPFDocument document;
    private final PaperTemplate template;

    Ink(XWPFDocument document, PaperTemplate template) {
        this.document = document;
        this.template = template;
    }

    /** Gives an empty paragraph its style. */
    CTP styled(CTP paragraph, PaperStyle style) {
        paragraph.addNewPPr().addNewPStyle().setVal(template.id(style));
        return paragraph;
    }

    void runs(CTP paragraph, List<Run> runs) {
        for (Run run : runs) {
            run(paragraph, run);
        }
    }

    void run(CTP paragraph, Run run) {
        if (run instanceof Link link) {
            link(paragraph, link.shown(), link.url());
        } else {
            words(paragraph, run.shown());
        }
    }

    void words(CTP paragraph, String text) {
        exact(paragraph.addNewR(), XmlText.straight(text));
    }

    /**
     * What somebody wrote, with the marks of direction it has: nothing else is in its paragraph.
     */
    void quoted(CTP paragraph, String text) {
        exact(paragraph.addNewR(), XmlText.of(text));
    }

    /** Words alone, if the address is not one of the web. */
    void link(CTP paragraph, String shown, String url) {
        String address = SafeLink.of(url);
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            words(paragraph, shown);
            return;
        }
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setId(
                document.getPackagePart()
                        .addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation())
                        .getId());
        CTR run = link.addNewR();
        run.addNewRPr().addNewRStyle().setVal(template.id(PaperStyle.LINK));
        exact(run, XmlText.straight(shown));
    }

    private static void exact(CTR run, String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\t' || c == '\r') {
                if (i > from) {
                    CTText piece = run.addNewT();
                    piece.setStringValue(text.substring(from, i));
                    piece.setSpace(SpaceAttribute.Space.PRESERVE);
                }
                if (i < text.length() && c == '\n') {
                    run.addNewBr();
                } else if (c == '\t') {
                    run.addNewTab();
                }
                from = i + 1;
            }
        }
    }
}
