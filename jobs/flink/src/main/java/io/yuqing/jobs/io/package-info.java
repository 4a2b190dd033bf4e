/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Where the jobs meet servers: Kafka sources, sinks, topics and set-up. Connectors are put together
 * here and nowhere else.
 */
package io.yuqing.jobs.io;
