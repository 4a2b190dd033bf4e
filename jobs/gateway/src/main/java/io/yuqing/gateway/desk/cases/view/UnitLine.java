/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.gateway.desk.cases.step.Button;
import java.util.List;

/**
 * What a unit has to do in a case.
 *
 * @param part 主办, 协办, 核实
 * @param posts whom there to call, and who answers for it; empty if the county does not say
 * @param times when which step was done
 * @param left how long it still has; empty if nothing of it is due
 * @param buttons what the desk may write down for it now
 */
public record UnitLine(
        String unit,
        String part,
        String posts,
        String state,
        String times,
        String left,
        boolean late,
        List<Button> buttons) {}
