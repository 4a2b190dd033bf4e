/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How the delivery job keeps cases: steps of alerts become entries of their log, the log is read
 * through the fold of the domain, and what comes of it goes to Kafka and to whoever tells people.
 * Decides nothing itself; timers append entries and change no case.
 */
package io.yuqing.jobs.delivery.cases;
