/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What each part of a file is (ECMA-376, part 2). */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";

    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Map<String, String> byEnding = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    ContentTypes(byte[] part) throws TemplateRefused {
        Document types = Xml.parse(part, PART);
        NodeList defaults = types.getElementsByTagNameNS(NAMESPACE, "Default");
        for (int i = 0; i < defaults.getLength(); i++) {
            Element each = (Element) defaults.item(i);
            String ending = each.getAttribute("Extension").toLowerCase(Locale.ROOT);
            byEnding.put(ending, each.getAttribute("ContentType"));
        }
        NodeList overrides = types.getElementsByTagNameNS(NAMESPACE, "Override");
        for (int i = 0; i < overrides.getLength(); i++) {
            Element each = (Element) overrides.item(i);
            String name = each.getAttribute("PartName").replaceFirst("^/", "");
            byName.put(name, each.getAttribute("ContentType"));
        }
    }

    /** Empty: not known. */
    String of(String part) {
        String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return byName.getOrDefault(part, byEnding.getOrDefault(ending, ""));
    }

    /** Whether it holds text of Word: the document, heads, feet, notes, styles. */
    boolean isOfWord(String part) {
        return of(part).contains("wordprocessingml.");
    }
}
