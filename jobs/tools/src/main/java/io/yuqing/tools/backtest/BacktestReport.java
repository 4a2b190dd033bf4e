/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import java.util.List;

/**
 * What rules would have done.
 *
 * @param history where the history came from
 * @param records items that were run, warm-up and all
 * @param alerts of the rules on trial
 * @param before alerts of the rules in force, under their own ids
 * @param inForce what the rules were compared with
 * @param gone alerts of the rules in force, on subjects that have none now
 * @param score against labelled events; null without
 */
record BacktestReport(
        String history,
        HistoryCoverage coverage,
        long records,
        List<FiredEpisode> alerts,
        List<FiredEpisode> before,
        List<RuleResult> rules,
        String inForce,
        List<FiredEpisode> gone,
        LabelledEvents.Score score) {

    /** As staff read it. */
    String table() {
        return new ReportText(this).write();
    }

    /** The same in full, for programs. */
    String json() {
        return ReportJson.write(this);
    }
}
