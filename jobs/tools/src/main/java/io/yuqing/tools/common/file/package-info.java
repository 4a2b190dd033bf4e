/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Reads every file that a command is given: strict UTF-8, with line numbers for what is told about
 * it. What a file means is known elsewhere.
 */
package io.yuqing.tools.common.file;
