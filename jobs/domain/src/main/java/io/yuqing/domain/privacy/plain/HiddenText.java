/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

/** A tag with attributes or a comment: where it stands in the source, and what it is without. */
public record HiddenText(int start, int end, String bare) {}
