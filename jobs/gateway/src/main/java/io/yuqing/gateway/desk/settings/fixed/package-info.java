/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What stands in files that the gateway starts with: looked at here, and changed there. */
package io.yuqing.gateway.desk.settings.fixed;
