/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Relations.Relation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a template must not hold, since every paper would hold it too: programs, whatever is fetched
 * when a paper is opened, and what somebody wrote in the margin.
 */
final class Harms {
    private static final Set<String> OBJECTS =
            Set.of(
                    "oleObject",
                    "package",
                    "control",
                    "activeXControlBinary",
                    "aFChunk",
                    "subDocument");

    /** Fields that read files, run programs or ask databases. A link that people follow is none. */
    private static final Pattern READING =
            Pattern.compile(
                    "DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|MACROBUTTON|(?<!HYPER)LINK",
                    Pattern.CASE_INSENSITIVE);

    private static final List<String> CHANGES =
            List.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange");

    private static final int LONGEST = 80;

    private Harms() {}

    static void refuse(Map<String, byte[]> parts, List<Relation> relations, ContentTypes types)
            throws TemplateRefused {
        for (String part : parts.keySet()) {
            String type = types.of(part);
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                throw new TemplateRefused("模板带有宏（" + part + "），请另存为不带宏的 DOCX。");
            }
        }
        for (Relation relation : relations) {
            refuse(relation);
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (types.isOfWord(part.getKey())) {
                refuse(Xml.parse(part.getValue(), part.getKey()));
            }
        }
    }

    private static void refuse(Relation relation) throws TemplateRefused {
        String what = relation.type() + "：" + shortened(relation.target());
        if (relation.type().equals("vbaProject") || relation.type().equals("wordVbaData")) {
            throw new TemplateRefused("模板带有宏（" + what + "），请另存为不带宏的 DOCX。");
        }
        if (OBJECTS.contains(relation.type())) {
            throw new TemplateRefused("模板嵌入了对象（" + what + "），请删去后另存。");
        }
        boolean link = relation.type().equals("hyperlink");
        if (relation.external() && !(link && relation.target().matches("(?i)https?://.*"))) {
            throw new TemplateRefused("模板引用了外部文件（" + what + "），请去掉后另存。");
        }
    }

    private static void refuse(Document part) throws TemplateRefused {
        String fields =
                Xml.all(part, "instrText").stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining());
        String simple =
                Xml.all(part, "fldSimple").stream()
                        .map(field -> Xml.value(field, "instr"))
                        .collect(Collectors.joining("\n"));
        Matcher reading = READING.matcher(fields + "\n" + simple);
        if (reading.find()) {
            throw new TemplateRefused("模板带有会读取外部内容的域（" + reading.group() + "），请删去后另存。");
        }
        for (String change : CHANGES) {
            if (!Xml.all(part, change).isEmpty()) {
                throw new TemplateRefused("模板带有未处理的修订，请在“审阅”中全部接受后另存。");
            }
        }
        if (!Xml.all(part, "commentReference").isEmpty()) {
            throw new TemplateRefused("模板带有批注，请在“审阅”中全部删除后另存。");
        }
    }

    private static String shortened(String target) {
        return target.length() <= LONGEST ? target : target.substring(0, LONGEST) + "…";
    }
}
