/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Rules, topics, sources and silences: how each kind is read, written and shown, and what is wrong
 * with an entry. Nothing in here reads a file or talks to a server.
 */
package io.yuqing.control.entry;
