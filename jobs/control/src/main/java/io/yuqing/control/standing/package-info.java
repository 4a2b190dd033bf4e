/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What is in force: the compacted topic of Kafka, the start file of a job, and what a change would
 * do to both.
 */
package io.yuqing.control.standing;
