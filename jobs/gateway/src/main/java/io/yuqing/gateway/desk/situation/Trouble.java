/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import java.time.Instant;

/**
 * Why there is no newer answer.
 *
 * @param since when it was first not got
 * @param why in Chinese, a sentence
 */
public record Trouble(Instant since, String why) {}
