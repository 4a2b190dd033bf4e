/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * One file of the inbox: read to its end, sent, and its receipt. In a process of its own, which a
 * file may take down; nothing here knows the folder it lies in.
 */
package io.yuqing.gateway.inbox.read;
