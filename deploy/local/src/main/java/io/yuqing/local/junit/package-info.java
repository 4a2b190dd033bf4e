/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** JUnit extensions that give tests a real broker and the real ClickHouse engine. */
package io.yuqing.local.junit;
