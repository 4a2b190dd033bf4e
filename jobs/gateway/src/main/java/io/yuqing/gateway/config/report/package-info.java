/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** How papers are made at the desk, and who may do what with them. */
package io.yuqing.gateway.config.report;
