/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * {@code up}: starts the whole system on one machine, plays its input, watches and stops it. How it
 * is doing is asked in {@code status}; how each server runs is known in {@code io.yuqing.local}.
 */
package io.yuqing.tools.up;
