/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides which migrations are due. Pure. */
final class MigrationPlan {

    private MigrationPlan() {}

    /**
     * @param files of this build, in order
     * @param applied checksum by version, as the database remembers it
     * @return the files to run, in order
     * @throws ClickHouseConfigException with one sentence if an applied file was changed or is
     *     unknown to this build
     */
    static List<Migration> due(List<Migration> files, Map<Integer, String> applied) {
        List<Migration> due = new ArrayList<>();
        int previous = -1;
        for (Migration file : files) {
            if (file.version() <= previous) {
                throw new IllegalArgumentException(
                        "The migration " + file.name() + " is out of order or has a number twice.");
            }
            previous = file.version();
            String checksum = applied.get(file.version());
            if (checksum == null) {
                due.add(file);
            } else if (!checksum.equals(file.checksum())) {
                throw new ClickHouseConfigException(
                        "The file sql/"
                                + file.name()
                                + " was changed after it had been applied to this database: restore"
                                + " it and put the change into a file with a new number.",
                        null);
            }
        }
        int newest = previous;
        applied.keySet().stream()
                .filter(version -> version > newest)
                .max(Integer::compare)
                .ifPresent(
                        version -> {
                            throw new ClickHouseConfigException(
                                    "The database is at schema version "
                                            + version
                                            + " and this build knows only "
                                            + newest
                                            + ": use a build that is at least as new as the"
                                            + " database.",
                                    null);
                        });
        return due;
    }
}
