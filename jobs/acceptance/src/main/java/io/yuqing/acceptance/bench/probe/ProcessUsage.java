/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the operating system says about a child process. */
public final class ProcessUsage {
    private final long pid;

    public ProcessUsage(long pid) {
        this.pid = pid;
    }

    /**
     * CPU time of all its threads since it began: garbage collection and compilation too.
     *
     * @throws IllegalStateException if the process is gone
     */
    public double cpuSeconds() {
        return ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "process " + pid + " is gone; see its log"))
                        .toNanos()
                / (double) Duration.ofSeconds(1).toNanos();
    }

    /** Memory of the process that is in RAM, native parts included; NaN if it cannot be told. */
    public double residentBytes() {
        try {
            Process ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(ps.getInputStream(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                return line == null ? Double.NaN : Long.parseLong(line.trim()) * 1024.0;
            }
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
