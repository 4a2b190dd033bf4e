/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The page of a topic, and the list of topics. */
package io.yuqing.gateway.desk.subject.topic;
