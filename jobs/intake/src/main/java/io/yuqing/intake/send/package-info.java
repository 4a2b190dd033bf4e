/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Items on their way to Kafka, and the file of what was refused. */
package io.yuqing.intake.send;
