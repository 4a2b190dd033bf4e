/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Alerts: one episode of a rule on a subject. {@link io.yuqing.domain.alert.judge.Condition} judges
 * one window, {@link io.yuqing.domain.alert.episode.AlertMachine} makes episodes of the verdicts on
 * all of them, {@link io.yuqing.domain.alert.episode.RuleWatch} keeps both up to date when items
 * come in any order, and {@link io.yuqing.domain.alert.episode.AlertDiff} tells what changed.
 * Nothing here reads a clock.
 */
package io.yuqing.domain.alert.episode;
