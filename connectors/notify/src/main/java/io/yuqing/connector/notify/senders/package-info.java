/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Opens the sender of a channel. The one room that knows all kinds of senders; no other room of
 * this module uses it.
 */
package io.yuqing.connector.notify.senders;
