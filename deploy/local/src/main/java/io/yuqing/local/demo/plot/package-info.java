/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The stories: which bursts and which calm events are planted in a stream. What a thread is belongs
 * to {@code life}.
 */
package io.yuqing.local.demo.plot;
