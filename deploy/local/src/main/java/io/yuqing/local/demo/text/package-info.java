/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The hand-written phrases of the county and the books that join them to topics. Only what is read
 * from resource files; what an item says in the end is written in {@code record}.
 */
package io.yuqing.local.demo.text;
