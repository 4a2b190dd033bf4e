/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

/** What the mains of the job jar share. */
final class Mains {
    /** Exit code of a main that was given a configuration it cannot run. */
    static final int BAD_CONFIGURATION = 2;

    private Mains() {}

    /**
     * Tells what is wrong, one sentence a line, and ends the process; on a cluster, where the main
     * runs inside the server, the exception is the answer instead.
     */
    static void refuse(ConfigException problems) {
        if (System.getProperty("yuqing.own-process") == null) {
            throw problems;
        }
        System.err.println(problems.getMessage());
        System.exit(BAD_CONFIGURATION);
    }
}
