/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Adds up the account of each source partition and minute, and of each batch: read = counted +
 * duplicate + late + rejected.
 */
package io.yuqing.jobs.analysis.ledger;
