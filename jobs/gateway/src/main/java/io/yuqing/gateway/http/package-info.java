/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** The door: who may come in, how much, and what is answered. Knows no record and no Kafka. */
package io.yuqing.gateway.http;
