/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which part of a file refers to which (ECMA-376, part 2). */
final class Relations {
    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private Relations() {}

    /**
     * @param holder name of the part of relations that says it
     * @param from name of the part that refers; empty: the package
     * @param type last word of its type, such as {@code styles}
     * @param target name of the part, or an address outside
     */
    record Relation(String holder, String from, String type, String target, boolean external) {}

    static List<Relation> of(Map<String, byte[]> parts) throws TemplateRefused {
        List<Relation> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".rels")) {
                NodeList found =
                        Xml.parse(part.getValue(), part.getKey())
                                .getElementsByTagNameNS(NAMESPACE, "Relationship");
                for (int i = 0; i < found.getLength(); i++) {
                    all.add(relation(part.getKey(), (Element) found.item(i)));
                }
            }
        }
        return all;
    }

    static Relation relation(String holder, Element element) {
        String from = holder.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        boolean external = "External".equals(element.getAttribute("TargetMode"));
        String target = element.getAttribute("Target");
        String type = element.getAttribute("Type");
        return new Relation(
                holder,
                from,
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolved(from, target),
                external);
    }

    private static String resolved(String from, String target) {
        try {
            return URI.create("/" + from).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return target;
        }
    }
}
