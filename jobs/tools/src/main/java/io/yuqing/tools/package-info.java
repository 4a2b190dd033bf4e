/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The one main of all commands, and the commands about commands: help, completion. */
package io.yuqing.tools;
