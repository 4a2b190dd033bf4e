/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.form.StillZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A file that is the same whenever it is made: POI marks its parts with the time of day. */
final class Settled {
    private Settled() {}

    /** The workbooks inside of it are settled too. */
    static void write(byte[] file, OutputStream out) throws IOException {
        ZipOutputStream settled = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                settled.putNextEntry(StillZip.entry(each.getName()));
                byte[] part = zip.readAllBytes();
                settled.write(each.getName().endsWith(".xlsx") ? inner(part) : part);
            }
        }
        settled.finish();
    }

    private static byte[] inner(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(file, out);
        return out.toByteArray();
    }
}
