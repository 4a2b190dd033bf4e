/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The binding to the chDB library: connections, results and the errors of the engine. Nothing of
 * HTTP enters.
 */
package io.yuqing.local.engine.chdb;
