/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Relations.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper that people have filled in by hand, looked through as a template is: it runs nothing and
 * fetches nothing. Immutable.
 */
public final class FilledPaper {
    /** Where nobody has said which office publishes the paper. */
    public static final String PUBLISHER_OPEN = "【编印单位】";

    private static final String CHART = "drawingml.chart+xml";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the machine leaves to people, and what the head of the standard template does. */
    private static final Pattern BLANK =
            Pattern.compile("【[^【】]{0,40}填写】|" + PUBLISHER_OPEN + "|第[\\s\u3000_＿]+期");

    private final Map<String, byte[]> parts;
    private final String text;

    private FilledPaper(Map<String, byte[]> parts, String text) {
        this.parts = parts;
        this.text = text;
    }

    /**
     * What Office writes into it about its user is dropped.
     *
     * @throws TemplateRefused if it is none that may be kept; its message is a sentence for people
     */
    public static FilledPaper read(byte[] docx) throws TemplateRefused {
        try {
            return looked(PaperTemplate.checked(docx));
        } catch (TemplateRefused e) {
            // The same faults in the same words, of another kind of file.
            throw new TemplateRefused(e.getMessage().replace("模板", "文件"), e);
        }
    }

    private static FilledPaper looked(Map<String, byte[]> found) throws TemplateRefused {
        Map<String, byte[]> parts = new LinkedHashMap<>(found);
        ContentTypes types = new ContentTypes(parts.get(ContentTypes.PART));
        List<Relation> relations = Relations.of(parts);
        List<Relation> others = new ArrayList<>();
        for (Relation relation : relations) {
            if (isNumbersOfChart(relation, parts, types)) {
                refuseHarmful(parts.get(relation.target()));
            } else {
                others.add(relation);
            }
        }
        Harms.refuse(parts, others, types);
        MainPart.of(parts, relations, types);
        Traces.remove(parts, relations);
        StringBuilder text = new StringBuilder();
        for (String name : parts.keySet()) {
            if (types.isOfWord(name)) {
                addText(Xml.parse(parts.get(name), name), text);
            }
        }
        return new FilledPaper(parts, text.toString());
    }

    /** A chart of ours has its numbers beside it, so that people can correct it in Word. */
    private static boolean isNumbersOfChart(
            Relation relation, Map<String, byte[]> parts, ContentTypes types) {
        return relation.type().equals("package")
                && !relation.external()
                && types.of(relation.from()).endsWith(CHART)
                && types.of(relation.target()).equals(WORKBOOK)
                && parts.containsKey(relation.target());
    }

    private static void refuseHarmful(byte[] workbook) throws TemplateRefused {
        Map<String, byte[]> parts = PaperTemplate.checked(workbook);
        Harms.refuse(parts, Relations.of(parts), new ContentTypes(parts.get(ContentTypes.PART)));
    }

    private static void addText(Document part, StringBuilder text) {
        for (Element paragraph : Xml.all(part, "p")) {
            text.append(
                            Xml.all(paragraph, "t").stream()
                                    .map(Element::getTextContent)
                                    .collect(Collectors.joining()))
                    .append('\n');
        }
    }

    /** As it is to be kept. The same file makes the same bytes. */
    public byte[] bytes() {
        return Parts.zip(parts);
    }

    /** What is left to people and still stands open, as it stands there. */
    public List<String> open() {
        Set<String> open = new LinkedHashSet<>();
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            open.add(blank.group().replaceAll("[【】]", ""));
        }
        return List.copyOf(open);
    }

    /** Whether a text stands in it, in one paragraph. */
    public boolean says(String words) {
        return text.contains(words);
    }
}
