/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import java.util.List;

/**
 * An item that was looked at.
 *
 * @param words by which the expression fires on it, as they are written there; none if it does not
 */
public record Hit(ItemRow row, List<String> words) {}
