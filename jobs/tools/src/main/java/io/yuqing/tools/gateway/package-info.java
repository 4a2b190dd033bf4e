/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The gateway on the command line: how it is run, and the tokens of those who send to it. */
package io.yuqing.tools.gateway;
