/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Commands for the links of units: the key that signs them, a link to read out or send by hand, and
 * the PIN that weighty steps ask for.
 */
package io.yuqing.tools.cases.link;
