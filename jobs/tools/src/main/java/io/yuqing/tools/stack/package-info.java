/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** A whole stack for one run: servers, job, and waiting until everything is counted. */
package io.yuqing.tools.stack;
