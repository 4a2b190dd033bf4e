/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** {@code item list}: what stands in the table of items, as it is stored. Only reads. */
package io.yuqing.tools.item;
