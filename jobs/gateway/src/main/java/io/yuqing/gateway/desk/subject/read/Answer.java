/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a part of a page shows, or why it could not be read.
 *
 * @param value null if it could not
 * @param trouble why, a sentence; empty if it could
 */
public record Answer<T>(T value, String trouble) {
    public static <T> Answer<T> of(T value) {
        return new Answer<>(value, "");
    }

    public static <T> Answer<T> failed(String sentence) {
        return new Answer<>(null, sentence);
    }

    public boolean isKnown() {
        return trouble.isEmpty();
    }

    /** What could be read. */
    public Optional<T> known() {
        return isKnown() ? Optional.of(value) : Optional.empty();
    }

    /** The same in other words. */
    public <R> Answer<R> map(Function<T, R> words) {
        return isKnown() ? of(words.apply(value)) : failed(trouble);
    }
}
