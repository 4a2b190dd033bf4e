/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What every command is made of: terminal, exit codes, the way a refusal is told. Nothing in here
 * knows a command.
 */
package io.yuqing.tools.common;
