/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.domain.cases.log.Outlet;

/**
 * One of the places where an answer was published.
 *
 * @param place in the list of the answer, from 0
 */
record PlacedOutlet(String answerId, int place, Outlet outlet) {}
