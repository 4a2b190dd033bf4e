/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Who is told of a step of a case, and when. */
package io.yuqing.domain.delivery.cases;
