/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Relations.Relation;
import java.util.List;
import java.util.Map;

/** The part of a file that holds its text. */
record MainPart(String name) {
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    static MainPart of(Map<String, byte[]> parts, List<Relation> relations, ContentTypes types)
            throws TemplateRefused {
        String name =
                relations.stream()
                        .filter(each -> each.from().isEmpty())
                        .filter(each -> each.type().equals("officeDocument"))
                        .map(Relation::target)
                        .filter(parts::containsKey)
                        .findFirst()
                        .orElseThrow(() -> new TemplateRefused("模板不是 DOCX 文件。"));
        if (types.of(name).endsWith("wordprocessingml.template.main+xml")) {
            throw new TemplateRefused("模板是 DOTX 格式，请另存为 DOCX。");
        }
        if (!types.of(name).endsWith("wordprocessingml.document.main+xml")) {
            throw new TemplateRefused("模板不是 DOCX 文件。");
        }
        String namespace = Xml.parse(parts.get(name), name).getDocumentElement().getNamespaceURI();
        if (STRICT.equals(namespace)) {
            throw new TemplateRefused("模板是“Strict Open XML”格式，请另存为普通的 DOCX。");
        }
        return new MainPart(name);
    }
}
