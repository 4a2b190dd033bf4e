/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

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
    private static final Pattern WRITTEN = Pattern.compile("[{｛]{2}([^{}｛｝\n]*)[}｝]{2}");

    private static final Pattern TORN = Pattern.compile("[{｛]{2}[^\n]{0,12}|[^\n]{0,12}[}｝]{2}");

    private Placeholders() {}

    /** One of them, and the paragraph in which it stands. */
    record Found(Field field, Element paragraph) {}

    /**
     * Puts each into one element of text, in the look in which it begins.
     *
     * @return all of them
     */
    static List<Found> gather(Document part) throws TemplateRefused {
        List<Found> all = new ArrayList<>();
        for (Element paragraph : Xml.all(part, "p")) {
            Pieces pieces = new Pieces(paragraph);
            Matcher written = WRITTEN.matcher(pieces.text);
            List<int[]> spans = new ArrayList<>();
            while (written.find()) {
                all.add(new Found(field(written.group(1).strip()), paragraph));
                spans.add(new int[] {written.start(), written.end()});
            }
            refuseTorn(pieces.text);
            // From the last one on, so that what stands before keeps its place.
            for (int i = spans.size() - 1; i >= 0; i--) {
                pieces.join(spans.get(i)[0], spans.get(i)[1]);
            }
            pieces.store();
        }
        return all;
    }

    private static Field field(String name) throws TemplateRefused {
        String sentence = "模板中有不认识的占位符 {{" + name + "}}，可用的是：" + Field.all() + "。";
        return Field.of(name).orElseThrow(() -> new TemplateRefused(sentence));
    }

    private static void refuseTorn(String text) throws TemplateRefused {
        Matcher torn = TORN.matcher(WRITTEN.matcher(text).replaceAll("\n"));
        if (torn.find()) {
            throw new TemplateRefused("模板中的占位符没有写完整：“" + torn.group() + "”，前后应各有两个花括号，中间不换行。");
        }
    }

    /** Puts values in their places, each once: what a value says is no placeholder. */
    static void fill(Document part, Map<Field, String> values) {
        for (Element text : Xml.all(part, "t")) {
            Matcher written = WRITTEN.matcher(text.getTextContent());
            if (written.find()) {
                set(
                        text,
                        written.replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                values.get(
                                                        Field.of(found.group(1).strip())
                                                                .orElseThrow()))));
            }
        }
    }

    /** The text of a paragraph without that of boxes inside of it. */
    static String text(Element paragraph) {
        return new Pieces(paragraph).text;
    }

    private static void set(Element text, String value) {
        text.setTextContent(value);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    /** The elements of text of a paragraph. */
    private static final class Pieces {
        private final List<Element> elements = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<StringBuilder> contents = new ArrayList<>();

        /** Of all of them; a break is an end of line. */
        final String text;

        Pieces(Element paragraph) {
            StringBuilder whole = new StringBuilder();
            collect(paragraph, whole);
            text = whole.toString();
        }

        private void collect(Node above, StringBuilder whole) {
            for (Node each = above.getFirstChild(); each != null; each = each.getNextSibling()) {
                if (Xml.is(each, "t")) {
                    elements.add((Element) each);
                    starts.add(whole.length());
                    contents.add(new StringBuilder(each.getTextContent()));
                    whole.append(each.getTextContent());
                } else if (Xml.is(each, "br") || Xml.is(each, "tab") || Xml.is(each, "cr")) {
                    whole.append('\n');
                } else if (!Xml.is(each, "p")) {
                    collect(each, whole);
                }
            }
        }

        void join(int from, int to) {
            String name = text.substring(from + 2, to - 2).strip();
            boolean written = false;
            for (int i = 0; i < elements.size(); i++) {
                // Behind it a later one may have changed the content, but not where it ends here.
                int start = starts.get(i);
                int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
                if (start < to && end > from) {
                    int begin = Math.max(0, from - start);
                    int behind = Math.min(contents.get(i).length(), to - start);
                    contents.get(i).replace(begin, behind, written ? "" : "{{" + name + "}}");
                    written = true;
                }
            }
        }

        void store() {
            for (int i = 0; i < elements.size(); i++) {
                if (!contents.get(i).toString().equals(elements.get(i).getTextContent())) {
                    set(elements.get(i), contents.get(i).toString());
                }
            }
        }
    }
}
