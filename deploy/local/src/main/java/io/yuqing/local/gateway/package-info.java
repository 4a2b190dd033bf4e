/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The gateway as a process of the local stack, and the token by which it is spoken to. */
package io.yuqing.local.gateway;
