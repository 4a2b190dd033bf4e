/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** How often strangers may try something, and how long they wait after that. Knows no page. */
package io.yuqing.gateway.limit;
