/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.nio.file.Path;

/** Local paths as Flink wants to read them. */
final class FlinkPath {
    private FlinkPath() {}

    /**
     * Flink does not decode {@code %20}: given a proper URI of a folder with a space in its name it
     * makes another folder, and so the characters stay as they are.
     */
    static String of(Path path) {
        return "file://" + path.toAbsolutePath();
    }
}
