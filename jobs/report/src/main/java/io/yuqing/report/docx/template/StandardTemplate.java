/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the standard template, which are kept as XML so that a change can be read. */
final class StandardTemplate {
    /**
     * A part, and the resource that holds it: brackets and dots do not go well in names of files.
     */
    private record Part(String name, String resource) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part(ContentTypes.PART, "content-types.xml"),
                    new Part("_rels/.rels", "package-rels.xml"),
                    new Part("word/document.xml", "document.xml"),
                    new Part("word/_rels/document.xml.rels", "document-rels.xml"),
                    new Part("word/styles.xml", "styles.xml"),
                    new Part("word/settings.xml", "settings.xml"),
                    new Part("word/fontTable.xml", "fontTable.xml"),
                    new Part("word/footer1.xml", "footer1.xml"),
                    new Part("word/footer2.xml", "footer2.xml"));

    private StandardTemplate() {}

    static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (Part part : PARTS) {
            parts.put(part.name(), resource("standard/" + part.resource()));
        }
        return parts;
    }

    private static byte[] resource(String name) {
        try (InputStream in = StandardTemplate.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
