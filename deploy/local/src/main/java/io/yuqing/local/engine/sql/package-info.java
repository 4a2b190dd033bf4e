/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Reads as much of a statement as the server must know before the engine runs it. Nothing here runs
 * one.
 */
package io.yuqing.local.engine.sql;
