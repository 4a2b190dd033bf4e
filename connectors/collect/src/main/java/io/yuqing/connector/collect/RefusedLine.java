/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.util.Map;

/**
 * A line that is no item.
 *
 * @param line of the file, from 1
 * @param shown the line by column: what is known not to be about a person, with masked texts
 */
public record RefusedLine(long line, Flaw flaw, Map<String, String> shown) {}
