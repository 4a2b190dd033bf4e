/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.rule.Level;

/**
 * An alert of a case as it was last heard of.
 *
 * @param toldAs what makes steps one alert for people
 * @param subject what it is about, as {@code thread/weibo/1}; empty if it is not known
 * @param level the highest it reached
 */
public record AlertRef(
        String toldAs, String alertId, String subject, Level level, boolean firing, long version) {}
