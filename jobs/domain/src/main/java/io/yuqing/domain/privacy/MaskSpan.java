/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/** A stretch of text, end exclusive, and what is to stand in its place. */
record MaskSpan(int start, int end, String placeholder) {}
