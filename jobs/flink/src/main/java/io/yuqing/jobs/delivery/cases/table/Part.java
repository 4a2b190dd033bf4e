/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

/**
 * Something that a case has, as an event left it.
 *
 * @param version number of the event
 */
record Part<T>(String caseId, long version, T what) {}
