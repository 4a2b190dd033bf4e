/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of Office as what they are: parts in a ZIP. The same parts make the same bytes. */
final class Parts {
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_BYTES = 32 << 20;

    /** No day of any paper, and without a zone: the clock of a machine may not show. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A file that is the same whenever it is made, the workbooks inside of it too. */
    static void settle(byte[] file, OutputStream out) throws IOException {
        ZipOutputStream settled = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipInputStream zip = open(file)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                settled.putNextEntry(entry(each.getName()));
                byte[] part = zip.readAllBytes();
                if (each.getName().endsWith(".xlsx")) {
                    ByteArrayOutputStream inner = new ByteArrayOutputStream();
                    settle(part, inner);
                    part = inner.toByteArray();
                }
                settled.write(part);
            }
        }
        settled.finish();
    }

    private static ZipInputStream open(byte[] file) {
        InputStream in = new ByteArrayInputStream(file);
        return new ZipInputStream(in, StandardCharsets.UTF_8);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
