/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.life.Plot;
import io.yuqing.local.demo.plot.CalmPlot;
import io.yuqing.local.demo.plot.CountyPlot;
import io.yuqing.local.demo.plot.GradedPlot;
import io.yuqing.local.demo.plot.WeeklyPlot;
import java.time.Duration;

/** Streams to try alert rules on. All begin on the Monday of {@link DemoOptions#DEFAULT_START}. */
public enum Scenario {
    /** The demo: six great bursts in three days. */
    COUNTY(DemoOptions.defaults(), new CountyPlot()),
    /** Sixteen bursts in four days, from hardly to beyond doubt, over talk that never ends. */
    GRADED(options(4, 40_000), new GradedPlot()),
    /** Three days with much that must call nobody. */
    CALM(options(3, 40_000), new CalmPlot()),
    /** Ten weeks of a topic that everybody asks about on Monday at nine; a burst on the last. */
    WEEKLY(options(7L * WeeklyPlot.WEEKS, 20_000), new WeeklyPlot());

    private final DemoOptions options;
    private final Plot plot;

    Scenario(DemoOptions options, Plot plot) {
        this.options = options;
        this.plot = plot;
    }

    /** Event time, and about how many items. */
    public DemoOptions options() {
        return options;
    }

    Plot plot() {
        return plot;
    }

    private static DemoOptions options(long days, int items) {
        return new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(days), items);
    }
}
