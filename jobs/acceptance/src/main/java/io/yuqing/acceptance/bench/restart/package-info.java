/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What a job leaves behind in a process that stays while the job is started again and again. */
package io.yuqing.acceptance.bench.restart;
