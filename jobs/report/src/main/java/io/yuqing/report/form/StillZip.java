/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Parts of files of Office that bear no time, so that the same content makes the same bytes. */
public final class StillZip {
    /** Of no paper, and read off no clock and no time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StillZip() {}

    public static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
