/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** {@code recount}: windows of past days counted anew from the item table, history with them. */
package io.yuqing.tools.recount;
