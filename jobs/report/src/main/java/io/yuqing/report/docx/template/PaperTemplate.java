/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Placeholders.Found;
import io.yuqing.report.docx.template.Relations.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;

/**
 * What papers are written on: the page, the head, the foot and all styles. A county changes it in
 * Word or WPS; the names of styles and the placeholders stay. Immutable, may be shared.
 */
public final class PaperTemplate {
    private static final int MOST_BYTES = 16 << 20;
    private static final byte[] OLD_WORD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Map<String, byte[]> parts;
    private final List<String> filled;
    private final TemplateStyles styles;
    private final Place place;

    private PaperTemplate(
            Map<String, byte[]> parts, List<String> filled, TemplateStyles styles, Place place) {
        this.parts = parts;
        this.filled = filled;
        this.styles = styles;
        this.place = place;
    }

    /** That of GB/T 9704-2012, with a head to be filled in. */
    public static PaperTemplate standard() {
        try {
            return of(StandardTemplate.parts());
        } catch (TemplateRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One that a county has changed. What Office writes into it about its user is dropped.
     *
     * @throws TemplateRefused if papers cannot be written on it; its message is a sentence for
     *     people that names what is missing or wrong
     */
    public static PaperTemplate read(Path file) throws TemplateRefused {
        return of(checked(bytes(file)));
    }

    /** The parts of a file that may be one of Office, within bounds. */
    static Map<String, byte[]> checked(byte[] bytes) throws TemplateRefused {
        if (bytes.length > MOST_BYTES) {
            throw new TemplateRefused("模板超过 16 MB，请压缩其中的图片后另存。");
        }
        if (startsWith(bytes, OLD_WORD)) {
            throw new TemplateRefused("模板是旧格式 DOC 或加了密码，请在 Word 或 WPS 中另存为不加密的 DOCX。");
        }
        if (!startsWith(bytes, new byte[] {'P', 'K'})) {
            throw new TemplateRefused("模板不是 DOCX 文件。");
        }
        Map<String, byte[]> parts = Parts.read(bytes);
        if (!parts.containsKey(ContentTypes.PART)) {
            throw new TemplateRefused("模板不是 DOCX 文件。");
        }
        return parts;
    }

    private static byte[] bytes(Path file) throws TemplateRefused {
        if (!Files.isRegularFile(file)) {
            throw new TemplateRefused("没有模板文件 " + file + "。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new TemplateRefused("模板文件 " + file + " 读不出来。", e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (i >= bytes.length || bytes[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static PaperTemplate of(Map<String, byte[]> found) throws TemplateRefused {
        Map<String, byte[]> parts = new LinkedHashMap<>(found);
        ContentTypes types = new ContentTypes(parts.get(ContentTypes.PART));
        List<Relation> relations = Relations.of(parts);
        Harms.refuse(parts, relations, types);
        MainPart main = MainPart.of(parts, relations, types);
        Traces.remove(parts, relations);
        TemplateStyles styles = TemplateStyles.of(parts, relations, main);

        List<String> filled = new ArrayList<>();
        List<Found> placeholders = new ArrayList<>();
        Place place = null;
        for (String name : List.copyOf(parts.keySet())) {
            if (types.isOfWord(name)) {
                Document part = Xml.parse(parts.get(name), name);
                List<Found> here = Placeholders.gather(part);
                if (!here.isEmpty()) {
                    parts.put(name, Xml.bytes(part));
                    filled.add(name);
                }
                if (name.equals(main.name())) {
                    place = Place.of(part, here);
                }
                placeholders.addAll(here);
            }
        }
        Place.refuseMissing(placeholders, place);
        return new PaperTemplate(parts, filled, styles, place);
    }

    /** The template itself, as DOCX. */
    public void write(OutputStream out) throws IOException {
        out.write(Parts.zip(parts));
    }

    /** With values in place of all placeholders but that of the body. */
    public byte[] filled(Map<Field, String> values) throws TemplateRefused {
        Map<Field, String> all = new EnumMap<>(values);
        all.put(Field.BODY, Field.BODY.written());
        Map<String, byte[]> made = new LinkedHashMap<>(parts);
        for (String name : filled) {
            Document part = Xml.parse(parts.get(name), name);
            Placeholders.fill(part, all);
            made.put(name, Xml.bytes(part));
        }
        return Parts.unpressed(made);
    }

    /** Which of the paragraphs that stand in the document itself is that of the body, from 0. */
    public int place() {
        return place.paragraph();
    }

    /** Of a line there, in twentieths of a point. */
    public int width() {
        return place.width();
    }

    /** How the file itself calls a style. */
    public String id(PaperStyle style) {
        return styles.id(style);
    }

    /** Font of Chinese characters; empty: the style names none itself. */
    public String font(PaperStyle style) {
        return styles.font(style);
    }
}
