/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Notices as plain text and HTML, and cut to the size of a message. Pure; no vendor's markup and no
 * I/O.
 */
package io.yuqing.connector.notify.internal.text;
