/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What stands in the one log of cases: who did what, when, with which details. Closed lists, names
 * that follow from what they name. Knows nothing of what an entry brings about.
 */
package io.yuqing.domain.cases.log;
