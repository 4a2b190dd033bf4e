/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Cases in the delivery job: what the log brings about, and where that goes. */
package io.yuqing.jobs.delivery.cases;
