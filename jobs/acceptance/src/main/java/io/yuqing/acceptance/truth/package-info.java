/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Plays a stream with known truth through the whole product, breaks parts of it, and compares every
 * row.
 */
package io.yuqing.acceptance.truth;
