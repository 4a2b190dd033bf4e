/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * What people filled in by hand, beside the files of the machine. Each has a name of its own, so
 * that none is ever written over.
 */
final class Filled {
    private static final String BEGINNING = "filled-";
    private static final int NAMED = 16;

    private Filled() {}

    static String name(Entry entry) {
        return entry.files().keySet().stream()
                .filter(Filled::isOne)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file in " + entry.seq()));
    }

    private static boolean isOne(String file) {
        return file.startsWith(BEGINNING);
    }

    /** Those of a paper by name, each with its digest when it came. */
    static void addTo(Map<String, String> files, Paper paper) {
        for (Entry entry : paper.history()) {
            if (entry.step() == Step.FILL) {
                files.put(name(entry), entry.files().get(name(entry)));
            }
        }
    }

    /** Puts one into the folder of its paper; it is on disk when this returns. */
    static Path write(Path folder, byte[] docx) throws IOException {
        Path begun = folder.resolve(Folders.STAGED + "filled");
        Files.write(begun, docx);
        Folders.force(begun);
        Path file = folder.resolve(BEGINNING + Digests.of(begun).substring(0, NAMED) + ".docx");
        Files.move(
                begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.force(folder);
        return file;
    }
}
