/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What travels on Kafka: the names of its topics and of a batch in a record, and how a value is
 * written as JSON, here; the forms of the records in the rooms below. Nothing that runs.
 */
package io.yuqing.wire;
