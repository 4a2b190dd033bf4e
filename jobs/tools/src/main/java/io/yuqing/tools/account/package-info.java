/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The accounts of the desk on the command line, the only place where they are changed. */
package io.yuqing.tools.account;
