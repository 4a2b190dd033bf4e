/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.domain.cases.record.CaseEvent;

/**
 * An event and how it stands in Kafka.
 *
 * @param json of which its hash is made
 */
record ToldEvent(CaseEvent event, String json) {}
