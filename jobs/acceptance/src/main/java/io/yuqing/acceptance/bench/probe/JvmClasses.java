/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM holds of classes once it has collected its garbage.
 *
 * @param metaspaceBytes used
 * @param jobLoaders class loaders that Flink made for jobs and that something still holds
 */
public record JvmClasses(double metaspaceBytes, int jobLoaders) {
    private static final double KIB = 1024;
    private static final Pattern METASPACE = Pattern.compile(" *Metaspace +used (?<kib>\\d+)K.*");
    private static final String JOB_LOADER = "org.apache.flink.util.ChildFirstClassLoader";

    /** Collects the garbage first, all of it. */
    public static JvmClasses of(long pid) throws IOException {
        Jcmd.ask(pid, "GC.run");
        return read(Jcmd.ask(pid, "GC.heap_info"), Jcmd.ask(pid, "VM.classloader_stats"));
    }

    static JvmClasses read(List<String> heap, List<String> loaders) {
        double metaspace =
                heap.stream()
                        .map(METASPACE::matcher)
                        .filter(Matcher::matches)
                        .mapToDouble(line -> KIB * Long.parseLong(line.group("kib")))
                        .findFirst()
                        .orElse(Double.NaN);
        int jobs = (int) loaders.stream().filter(line -> line.endsWith(JOB_LOADER)).count();
        return new JvmClasses(metaspace, jobs);
    }
}
