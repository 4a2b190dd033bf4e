/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What an answer, an error or silence means, before it becomes a receipt. Pure. */
package io.yuqing.connector.notify.internal.verdict;
