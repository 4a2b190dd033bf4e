/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The standard template after somebody has worked on it. */
public final class Edited {
    private final Map<String, byte[]> parts = new LinkedHashMap<>(StandardTemplate.parts());

    /** Must find what it replaces. */
    public Edited with(String part, String old, String now) {
        String text = new String(parts.get(part), UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(part + " has no " + old);
        }
        parts.put(part, text.replace(old, now).getBytes(UTF_8));
        return this;
    }

    public Edited document(String old, String now) {
        return with("word/document.xml", old, now);
    }

    /** One part more, referred to by the document. */
    public Edited part(String name, String contentType, String relation, String text) {
        parts.put(name, text.getBytes(UTF_8));
        with(
                ContentTypes.PART,
                "</Types>",
                "<Override PartName=\"/%s\" ContentType=\"%s\"/></Types>"
                        .formatted(name, contentType));
        return relation(relation, "/" + name, false);
    }

    public Edited relation(String type, String target, boolean external) {
        return with(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"%s/></Relationships>"
                        .formatted(
                                type.hashCode() & 0xFFFF,
                                type.contains(":") ? type : OFFICE + type,
                                target,
                                external ? " TargetMode=\"External\"" : ""));
    }

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public byte[] bytes() {
        return Parts.zip(parts);
    }

    public Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("模板.docx"), bytes());
    }
}
