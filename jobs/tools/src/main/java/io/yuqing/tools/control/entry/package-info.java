/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Rules, topics, sources and silences as they stand in a file: how each kind is read, written and
 * shown, and what is wrong with an entry. Nothing in here talks to a server.
 */
package io.yuqing.tools.control.entry;
