/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What delivery passes on: the news of an alert, the dispatch made of it, the sign of life, their
 * ids and reasons. Times are milliseconds of the wall clock unless called event time. Decides
 * nothing; the rooms below it do.
 */
package io.yuqing.domain.delivery;
