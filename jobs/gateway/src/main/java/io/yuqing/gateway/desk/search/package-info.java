/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The page on which stored texts are searched in the language of topics, and its files. What is
 * found comes from {@code find}, files are written by {@code sheet}.
 */
package io.yuqing.gateway.desk.search;
