/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Pages about one subject each, an alert, a topic or a thread, read when somebody opens them. Here
 * they are put together only.
 */
package io.yuqing.gateway.desk.subject;
