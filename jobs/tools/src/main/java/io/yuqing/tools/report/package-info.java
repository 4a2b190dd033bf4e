/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** {@code report}: papers written from the tables into a folder, and asked again later. */
package io.yuqing.tools.report;
