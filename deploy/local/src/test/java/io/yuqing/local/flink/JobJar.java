/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A job jar with one class in it. */
final class JobJar {
    private JobJar() {}

    static Path of(Class<?> main, Path folder) throws IOException, URISyntaxException {
        Path classes = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
        String entry = main.getName().replace('.', '/') + ".class";
        Path jar = Files.createDirectories(folder).resolve(main.getSimpleName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new ZipEntry(entry));
            Files.copy(classes.resolve(entry), entries);
            entries.closeEntry();
        }
        return jar;
    }

    static JobSubmission submission(Path folder) throws IOException, URISyntaxException {
        return new JobSubmission(
                of(CountingJob.class, folder), CountingJob.class.getName(), List.of("with space"));
    }
}
