/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.domain.rule.Level;
import java.time.Instant;

/**
 * An alert that would have fired.
 *
 * @param level the highest that it reached
 * @param inBoth whether the other version of the rule raised it too
 */
public record Fired(
        String subjectKind, String subjectId, Level level, Instant at, boolean inBoth) {}
