/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import java.util.Set;

/**
 * The words that a rule may use for channels and categories; a misspelt one would never match, and
 * nobody would see why.
 *
 * @param channels all channels of items; empty = not checked
 * @param categories all routing categories of items; empty = not checked
 */
public record Vocabulary(Set<String> channels, Set<String> categories) {
    /** Takes every word. */
    public static final Vocabulary ANY = new Vocabulary(Set.of(), Set.of());

    public Vocabulary {
        channels = Set.copyOf(channels);
        categories = Set.copyOf(categories);
    }
}
