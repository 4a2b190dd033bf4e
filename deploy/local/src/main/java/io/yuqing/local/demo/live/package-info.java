/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * How the county goes on from the present minute: an hour of it at a time, with bursts that rise
 * while one looks. Hours of the clock do not matter here: whoever tries it at night is to see as
 * much as at noon. Nothing here waits or sends.
 */
package io.yuqing.local.demo.live;
