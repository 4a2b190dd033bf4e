/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Relations.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The styles of a template, found by the names that people see. Identifiers are Office's own. */
final class TemplateStyles {
    private final Map<PaperStyle, Element> found;

    private TemplateStyles(Map<PaperStyle, Element> found) {
        this.found = found;
    }

    static TemplateStyles of(Map<String, byte[]> parts, List<Relation> relations, MainPart main)
            throws TemplateRefused {
        String part =
                relations.stream()
                        .filter(each -> each.from().equals(main.name()))
                        .filter(each -> each.type().equals("styles"))
                        .map(Relation::target)
                        .filter(parts::containsKey)
                        .findFirst()
                        .orElseThrow(() -> missing(List.of(PaperStyle.values())));
        Map<String, Element> byName = new HashMap<>();
        for (Element style : Xml.all(Xml.parse(parts.get(part), part), "style")) {
            for (Element name : Xml.all(style, "name")) {
                byName.put(Xml.value(name, "val").strip(), style);
            }
        }
        Map<PaperStyle, Element> found = new EnumMap<>(PaperStyle.class);
        List<PaperStyle> missing = new ArrayList<>();
        for (PaperStyle style : PaperStyle.values()) {
            Element element = byName.get(style.text);
            if (element == null) {
                missing.add(style);
                continue;
            }
            if (!style.kind.code.equals(Xml.value(element, "type"))) {
                throw new TemplateRefused(
                        "模板的样式“" + style.text + "”应是" + style.kind.text + "样式，请按标准模板改回。");
            }
            found.put(style, element);
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return new TemplateStyles(found);
    }

    private static TemplateRefused missing(List<PaperStyle> missing) {
        List<String> names = missing.stream().map(style -> style.text).toList();
        return new TemplateRefused("模板缺少样式：" + String.join("、", names) + "，请按原名补上，或从标准模板重新改起。");
    }

    String id(PaperStyle style) {
        return Xml.value(found.get(style), "styleId");
    }

    /** Of Chinese characters; empty: the style names none itself. */
    String font(PaperStyle style) {
        return Xml.all(found.get(style), "rFonts").stream()
                .map(fonts -> Xml.value(fonts, "eastAsia"))
                .findFirst()
                .orElse("");
    }
}
