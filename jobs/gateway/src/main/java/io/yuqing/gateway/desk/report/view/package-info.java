/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What pages of papers show. */
package io.yuqing.gateway.desk.report.view;
