/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The page of a thread: an original with all its reposts and comments. */
package io.yuqing.gateway.desk.subject.thread;
