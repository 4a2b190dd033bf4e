/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Signatures made of secrets, and texts without them. Never stores or logs a secret. */
package io.yuqing.connector.notify.internal.secret;
