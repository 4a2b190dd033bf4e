/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import java.util.List;

/**
 * What a process that stays has in hand after each restart of its job.
 *
 * @param key stable name for programs
 * @param what in Chinese
 */
public record RestartTable(String key, String what, List<Row> rows) {
    /**
     * After one restart.
     *
     * @param number 0 for the first start
     * @param way how it came about, in Chinese
     * @param mappedBytes of all mappings of the process
     * @param residentBytes in RAM
     * @param metaspaceBytes used for classes
     * @param jobLoaders class loaders of jobs that are still held
     * @param runtimeCopies copies of ONNX Runtime's two libraries that are mapped
     * @param otherCopies of all other libraries
     * @param files in its temporary folders
     */
    public record Row(
            int number,
            String way,
            double mappedBytes,
            double residentBytes,
            double metaspaceBytes,
            int jobLoaders,
            int runtimeCopies,
            int otherCopies,
            int files) {}
}
