/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Control records: rules, topics, sources and silences as people write them and as they travel,
 * each with its reader and its check, and which of them are in force. What they mean is the
 * business of the domain, how a job keeps them in state that of the jobs. Flink may not enter.
 */
package io.yuqing.wire.control;
