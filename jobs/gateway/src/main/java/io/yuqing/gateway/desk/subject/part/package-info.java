/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The parts that pages of alerts, topics and threads share, in words and ready to be printed. What
 * is from strangers stays as it is: only the templates write it, and they escape it.
 */
package io.yuqing.gateway.desk.subject.part;
