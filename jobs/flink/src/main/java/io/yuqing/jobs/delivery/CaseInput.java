/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.jobs.delivery.cases.CaseLogOpener;
import io.yuqing.jobs.delivery.cases.LogStart;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the job needs to keep cases.
 *
 * @param log of cases, from its first entry on or from where a checkpoint was
 * @param opener of what writes to it and to the topics that are made of it
 */
public record CaseInput(DataStream<LogRecord> log, LogStart start, CaseLogOpener opener) {}
