/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Joins reposts and comments to their original, hands its topics down, and decides what is late.
 * Rules may not enter.
 */
package io.yuqing.jobs.analysis.thread;
