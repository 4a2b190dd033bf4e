/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Opens records that the jobs rejected, for whoever holds the privacy key. */
package io.yuqing.tools.deadletter;
