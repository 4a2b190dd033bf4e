/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Time as a county writes and reads it: its zone, the one grammar of durations, and the words of
 * times. No clock: what time it is comes from outside.
 */
package io.yuqing.domain.time;
