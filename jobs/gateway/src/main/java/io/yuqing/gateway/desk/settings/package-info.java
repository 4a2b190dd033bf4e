/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The pages on which people change topics, rules, silences and sources: they look at what a change
 * would do, say why, and apply it. What an entry is, and what is wrong with one, is known in {@code
 * io.yuqing.control}.
 */
package io.yuqing.gateway.desk.settings;
