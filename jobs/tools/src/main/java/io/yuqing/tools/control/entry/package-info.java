/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Rules, topics, sources and silences as they stand in a file, each fault with the line on which it
 * stands. Nothing in here talks to a server.
 */
package io.yuqing.tools.control.entry;
