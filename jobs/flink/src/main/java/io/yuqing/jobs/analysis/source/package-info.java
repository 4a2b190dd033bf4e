/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The watch over sources as an operator: state, both clocks, alarms. How a source is judged is in
 * the domain.
 */
package io.yuqing.jobs.analysis.source;
