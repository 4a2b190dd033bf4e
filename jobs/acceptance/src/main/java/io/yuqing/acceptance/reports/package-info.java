/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Measures how long a paper about a busy topic takes, from the question to the files. */
package io.yuqing.acceptance.reports;
