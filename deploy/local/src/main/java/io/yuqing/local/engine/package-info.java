/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A ClickHouse server as a process of its own on chDB, and a small client for it. How statements
 * are read, run and answered is in the rooms below.
 */
package io.yuqing.local.engine;
