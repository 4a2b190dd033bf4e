/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A record that can prove itself: events of a case are linked by hashes, all chains are sealed day
 * by day, and a check names the first row that is not what it was.
 */
package io.yuqing.domain.cases.chain;
