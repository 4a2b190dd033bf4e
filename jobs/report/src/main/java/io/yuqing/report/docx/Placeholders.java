/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Words between double braces in a part of a template. Word and WPS cut them into runs wherever
 * somebody has corrected one or changed the language; they are put together again.
 */
final class Placeholders {
    /** Also in braces of full width, as a Chinese keyboard has them. */
    private static final Pattern WRITTEN =
            Pattern.compile("[{｛]{2}([^{}｛｝\n]*)[}｝]{2}");

    private static final Pattern TORN = Pattern.compile("[{｛]{2}[^{｛\n]{0,12}|[^}｝\n]{0,12}[}｝]{2}");

    private Placeholders() {}

    /** Where one stands: the element with its text, and its paragraph. */
    record Found(Field field, Element paragraph) {}

    /**
     * Puts each into one element of text, in the look in which it begins.
     *
     * @return all of them
     */
    static List<Found> gather(Document part) throws TemplateRefused {
        List<Found> found = new ArrayList<>();
        for (Element paragraph : Xml.all(part, "p")) {
            List<Element> pieces = pieces(paragraph);
            String text = text(pieces);
            Matcher written = WRITTEN.matcher(text);
            List<int[]> spans = new ArrayList<>();
            while (written.find()) {
                found.add(new Found(field(written.group(1).strip()), paragraph));
                spans.add(new int[] {written.start(), written.end()});
            }
            Matcher torn = TORN.matcher(WRITTEN.matcher(text).replaceAll("\n"));
            if (torn.find()) {
                throw new TemplateRefused(
                        "模板中的占位符没有写完整：“"
                                + torn.group()
                                + "”，前后应各有两个花括号，中间不换行。");
            }
            gather(pieces, text, spans);
        }
        return found;
    }

    private static Field field(String name) throws TemplateRefused {
        return Field.of(name)
                .orElseThrow(
                        () ->
                                new TemplateRefused(
                                        "模板中有不认识的占位符 {{"
                                                + name
                                                + "}}，可用的是："
                                                + Field.all()
                                                + "。"));
    }

    /** From the last one on, so that what stands before keeps its place. */
    private static void gather(List<Element> pieces, String text, List<int[]> spans) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            int from = spans.get(i)[0];
            int to = spans.get(i)[1];
            String name = text.substring(from + 2, to - 2).strip();
            boolean written = false;
            int at = 0;
            for (Element piece : pieces) {
                String own = own(piece);
                int end = at + length(piece, text, at);
                if (at < to && end > from) {
                    String before = own.substring(0, Math.max(0, from - at));
                    String after = end > to ? own.substring(to - at) : "";
                    set(piece, before + (written ? "" : "{{" + name + "}}") + after);
                    written = true;
                }
                at = end;
            }
        }
    }
}
