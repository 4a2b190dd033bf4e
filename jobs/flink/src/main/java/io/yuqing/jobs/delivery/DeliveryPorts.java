/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.jobs.delivery.cases.table.CaseWriterOpener;
import io.yuqing.jobs.delivery.channel.SenderOpener;
import io.yuqing.jobs.delivery.common.Workers;
import io.yuqing.jobs.delivery.heartbeat.HeartbeatProbe;
import io.yuqing.jobs.delivery.journal.JournalOpener;

/** All that the delivery job asks of the world outside it: senders, journal, tables, threads. */
interface DeliveryPorts
        extends SenderOpener, JournalOpener, CaseWriterOpener, HeartbeatProbe, Workers {}
