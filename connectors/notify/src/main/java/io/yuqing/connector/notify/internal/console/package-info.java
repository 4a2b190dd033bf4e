/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Notices as text on this machine. */
package io.yuqing.connector.notify.internal.console;
