/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file named by {@code clickhouse.password-file}. */
final class PasswordFile {

    private PasswordFile() {}

    /**
     * The first line, without its end.
     *
     * @throws ClickHouseConfigException if the file cannot be read or is empty
     */
    static String read(String file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new ClickHouseConfigException(
                    "clickhouse.password-file = '"
                            + file
                            + "' cannot be read on this machine: mount it on every TaskManager, or"
                            + " correct the path.",
                    e);
        }
        if (lines.isEmpty() || lines.get(0).isEmpty()) {
            throw new ClickHouseConfigException(
                    "clickhouse.password-file = '"
                            + file
                            + "' is empty: its first line must be the password; leave the option out"
                            + " if the user has none.",
                    null);
        }
        return lines.get(0);
    }
}
