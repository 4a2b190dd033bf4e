/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What the county consists of: its topics, platforms, voices and moods, the length of a stream, its
 * clock and its dice. Nothing here knows of threads or items.
 */
package io.yuqing.local.demo.county;
