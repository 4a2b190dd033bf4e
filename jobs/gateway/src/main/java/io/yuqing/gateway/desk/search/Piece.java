/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

/**
 * A piece of a text of strangers.
 *
 * @param marked whether it is what was searched for
 */
public record Piece(String text, boolean marked) {}
