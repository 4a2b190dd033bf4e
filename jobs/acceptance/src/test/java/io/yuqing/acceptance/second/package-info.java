/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The second-reading job as a process that is killed. */
package io.yuqing.acceptance.second;
