/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What travels on Kafka: the names of its topics here, the forms of their records in the rooms
 * below. Nothing that runs.
 */
package io.yuqing.wire;
