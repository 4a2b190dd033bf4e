/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Who is told of what, and when not: departments, routes, deadlines, silences. Immutable, and
 * without memory of what was told.
 */
package io.yuqing.domain.delivery.plan;
