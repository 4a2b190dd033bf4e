/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Threads, items and what happens among them, in the order of publication. Nothing here knows how
 * collectors deliver an item or how a line looks.
 */
package io.yuqing.local.demo.life;
