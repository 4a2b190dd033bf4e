/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import java.util.Map;

/**
 * A line that was refused.
 *
 * @param code as that of a dead letter
 * @param why in Chinese, with the remedy, without a full stop
 * @param shown the line by column; nothing personal
 */
public record Refusal(long line, String code, String why, Map<String, String> shown) {}
