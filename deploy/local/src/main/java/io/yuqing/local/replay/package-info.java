/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Plays recorded files into Kafka at a pace, in the order of arrival. */
package io.yuqing.local.replay;
