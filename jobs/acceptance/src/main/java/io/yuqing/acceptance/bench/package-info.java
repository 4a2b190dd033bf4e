/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The command {@code bench}: which steps run, and what each figure is to reach. How a step measures
 * is in {@code step}.
 */
package io.yuqing.acceptance.bench;
