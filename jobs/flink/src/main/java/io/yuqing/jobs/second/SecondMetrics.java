/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

/** Names of the second-reading job's metrics; public surface. */
public final class SecondMetrics {
    /** Originals judged. */
    public static final String JUDGED = "yuqing_second_judged";

    /** Of these, those that are routed otherwise than by the analysis. */
    public static final String ROUTED_OTHERWISE = "yuqing_second_routed_otherwise";

    /** Records of the topic of originals that are none. Alert when it rises. */
    public static final String UNREADABLE = "yuqing_second_unreadable";

    /** Originals that waited because other processes kept the processors busy. */
    public static final String WAITED = "yuqing_second_waited";

    private SecondMetrics() {}
}
