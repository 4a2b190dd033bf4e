/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.time.Duration;

/**
 * How papers are kept.
 *
 * @param twoPairsOfEyes whether whoever had a paper made may neither review nor sign it, and
 *     whoever reviewed it may not sign it
 * @param draftsKept after which one that is not signed is deleted: its quotes are texts of people,
 *     and these expire
 */
public record ShelfRules(boolean twoPairsOfEyes, Duration draftsKept) {}
