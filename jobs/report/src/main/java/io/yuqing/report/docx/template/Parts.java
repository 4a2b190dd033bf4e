/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.form.StillZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of Office as what they are: parts in a ZIP. The same parts make the same bytes. */
final class Parts {
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_BYTES = 32 << 20;

    private Parts() {}

    /** All parts by name, in their order, within bounds. */
    static Map<String, byte[]> read(byte[] file) throws TemplateRefused {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = open(file)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) left + 1);
                left -= part.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw new TemplateRefused("模板解开后超过 32 MB 或 1000 个部件，请换一份干净的模板。");
                }
                if (!each.isDirectory() && parts.put(each.getName(), part) != null) {
                    throw new TemplateRefused("模板已损坏，其中的 " + each.getName() + " 有两份。");
                }
            }
        } catch (TemplateRefused e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused("模板已损坏，不是完整的 DOCX 文件。", e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, Deflater.DEFAULT_COMPRESSION);
    }

    /** For POI, which takes a part that shrinks too well for a bomb. */
    static byte[] unpressed(Map<String, byte[]> parts) {
        return zip(parts, Deflater.NO_COMPRESSION);
    }

    private static byte[] zip(Map<String, byte[]> parts, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(StillZip.entry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static ZipInputStream open(byte[] file) {
        InputStream in = new ByteArrayInputStream(file);
        return new ZipInputStream(in, StandardCharsets.UTF_8);
    }
}
