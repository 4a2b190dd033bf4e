/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What is asked about one topic, thread or alert when somebody opens its page: questions, rows, and
 * who asks them so that pages cost little. No words for people.
 */
package io.yuqing.gateway.desk.subject.read;
