/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * How a county handles cases: from which level on, how soon what is to be done, which days people
 * work, what comes of a deadline that was not kept. Reads no files and has no clock.
 */
package io.yuqing.domain.cases.plan;
