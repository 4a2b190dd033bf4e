/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Counts of topics and threads, the rules on them, and the alerts these raise. Operators only keep
 * state and call the domain.
 */
package io.yuqing.jobs.analysis.subject;
