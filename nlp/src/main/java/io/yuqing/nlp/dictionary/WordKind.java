/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

/** What a word of a dictionary names, and so where it counts. */
enum WordKind {
    /** A place by its full name. */
    PLACE,
    /** A province or city without 省 or 市: only between words, and not in the name of a road. */
    SHORT_PLACE,
    /** Anything else that should be one key word: a firm, a project, a saying. */
    WORD,
    /** A phrase with the name of a place that means none: 朝阳产业. */
    NO_PLACE
}
