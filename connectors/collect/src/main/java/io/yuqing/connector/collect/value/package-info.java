/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Single values as other tools write them: times, counters, ids of one platform. */
package io.yuqing.connector.collect.value;
