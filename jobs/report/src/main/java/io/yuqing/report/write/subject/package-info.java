/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Papers about one thing: a topic, a post, an alert, a case. */
package io.yuqing.report.write.subject;
