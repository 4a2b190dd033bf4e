/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Windows of days that are over, counted once more from the item table by what the job counts with.
 * No operator and no rule may enter: what is counted here alarms nobody.
 */
package io.yuqing.jobs.recount;
