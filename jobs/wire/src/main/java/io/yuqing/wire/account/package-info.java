/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Accounts of the desk as they travel: made by the command line, believed by the gateway. What a
 * duty may do there is the business of the desk.
 */
package io.yuqing.wire.account;
