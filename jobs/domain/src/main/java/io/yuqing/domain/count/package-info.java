/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Counts by minute, hour and window of one subject: spread, comments, voices. Rules and alerts may
 * not enter.
 */
package io.yuqing.domain.count;
