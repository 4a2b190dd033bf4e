/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

/** Names of the metrics of views by meaning; public surface. */
public final class ViewMetrics {
    /** Sets of views written. */
    public static final String SETS = "yuqing_second_view_sets";

    /** Live subjects beyond the bound when it was last looked. */
    public static final String LEFT_OUT = "yuqing_second_view_subjects_left_out";

    /** Rounds that ended in an error. Alert when it rises. */
    public static final String FAILED = "yuqing_second_view_rounds_failed";

    private ViewMetrics() {}
}
