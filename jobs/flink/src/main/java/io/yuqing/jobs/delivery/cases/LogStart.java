/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import java.io.Serializable;

/**
 * How the log of cases stood when the job was submitted.
 *
 * @param toldUpTo entries below it were read by an earlier run, and people were told of them
 * @param end entries below it were there, so that timers wait until all of them are read; 0: nobody
 *     could say
 */
public record LogStart(long toldUpTo, long end) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of an empty log, and of one of which Kafka did not tell. */
    public static final LogStart UNKNOWN = new LogStart(0, 0);
}
