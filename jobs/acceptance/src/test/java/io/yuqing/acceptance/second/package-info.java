/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The second-reading job as a process that is killed, hangs, or is started again and again. */
package io.yuqing.acceptance.second;
