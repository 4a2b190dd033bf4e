/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Notices as signed JSON to a receiver of the user's own. */
package io.yuqing.connector.notify.internal.webhook;
