/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/** A piece of a sentence or of a cell. */
public sealed interface Run permits Words, Figure, Missing, Link, Excerpt {
    /** As people read it. */
    String shown();
}
