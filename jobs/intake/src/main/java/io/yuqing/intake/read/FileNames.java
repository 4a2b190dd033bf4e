/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a file says of whether it is to be read. */
public final class FileNames {
    private static final Set<String> READABLE =
            Set.of(
                    "csv", "tsv", "txt", "xls", "xlsx", "xlsm", "json", "jsonl", "ndjson", "gz",
                    "db", "sqlite", "sqlite3");

    /** Of what a browser, an editor or a copying program has not finished. */
    private static final Set<String> UNFINISHED =
            Set.of("tmp", "temp", "part", "partial", "filepart", "crdownload", "download", "swp");

    /** What desktops put into every folder. */
    private static final Set<String> OF_DESKTOPS = Set.of("thumbs.db", "desktop.ini");

    private FileNames() {}

    /** Of the forms that are known. */
    public static boolean isReadable(String name) {
        return READABLE.contains(ending(name));
    }

    /** Whether it is hidden, the lock of an open file, or one that is still being written. */
    public static boolean isPassing(String name) {
        return name.startsWith(".")
                || name.startsWith("~")
                || name.endsWith("~")
                || UNFINISHED.contains(ending(name))
                || OF_DESKTOPS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What {@link #isReadable} knows, in order. */
    public static List<String> endings() {
        return READABLE.stream().sorted().toList();
    }

    /** Behind the last point, in small letters; the whole name if there is none. */
    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
