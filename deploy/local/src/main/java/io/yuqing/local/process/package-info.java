/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Processes, ports, folders and class paths of a checkout. Knows no product that it starts. */
package io.yuqing.local.process;
