/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * The page between a change and its being in force.
 *
 * @param kind path of its list
 * @param action what is done: 新增, 修改, 恢复, 删除
 * @param back where to go instead
 * @param entry the fields as JSON
 * @param gone what would be deleted, in a line; empty if nothing
 * @param alert from which the viewer came; empty if from none
 * @param reason as typed so far
 * @param doubt what makes it unlikely that the change is meant so; empty if nothing
 * @param problem why it was not applied; empty if that was not tried
 */
public record ConfirmView(
        String kind,
        String noun,
        String action,
        String id,
        String back,
        long base,
        String entry,
        List<DiffLine> differences,
        String gone,
        String alert,
        String reason,
        String doubt,
        String problem,
        TrialView trial,
        BacktestView backtest) {}
