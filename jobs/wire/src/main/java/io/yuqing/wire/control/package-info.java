/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Control records: rules, topics, sources as people write them and as they travel, each with its
 * reader and its check. Flink may not enter.
 */
package io.yuqing.wire.control;
