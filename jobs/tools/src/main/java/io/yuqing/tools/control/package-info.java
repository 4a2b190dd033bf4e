/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Commands about rules, topics, sources and silences: their options, and what each does in which
 * order. What an entry is and what is in force is known in the rooms below.
 */
package io.yuqing.tools.control;
