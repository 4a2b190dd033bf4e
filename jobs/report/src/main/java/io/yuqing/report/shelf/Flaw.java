/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

/**
 * Something that was changed behind the journal's back.
 *
 * @param paper its identifier; empty: the journal itself
 * @param sentence what it is, in Chinese
 */
public record Flaw(String paper, String sentence) {}
