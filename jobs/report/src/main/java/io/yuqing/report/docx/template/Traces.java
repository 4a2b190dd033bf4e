/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Relations.Relation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Word and WPS write into a file about who uses it: author, firm, product, picture of the
 * first page. Papers do not pass it on.
 */
final class Traces {
    private static final Set<String> TYPES =
            Set.of(
                    "core-properties",
                    "extended-properties",
                    "custom-properties",
                    "thumbnail",
                    "people");

    private Traces() {}

    static void remove(Map<String, byte[]> parts, List<Relation> relations) throws TemplateRefused {
        for (Relation relation : relations) {
            if (TYPES.contains(relation.type()) && !relation.external()) {
                parts.remove(relation.target());
                without(
                        parts,
                        relation.holder(),
                        each -> Relations.relation(relation.holder(), each).equals(relation));
                without(
                        parts,
                        ContentTypes.PART,
                        each -> each.getAttribute("PartName").equals("/" + relation.target()));
            }
        }
    }

    /** Which element goes. */
    private interface Which {
        boolean goes(Element element);
    }

    private static void without(Map<String, byte[]> parts, String name, Which which)
            throws TemplateRefused {
        Document part = Xml.parse(parts.get(name), name);
        Node next = part.getDocumentElement().getFirstChild();
        while (next != null) {
            Node each = next;
            next = each.getNextSibling();
            if (each instanceof Element element && which.goes(element)) {
                part.getDocumentElement().removeChild(each);
            }
        }
        parts.put(name, Xml.bytes(part));
    }
}
