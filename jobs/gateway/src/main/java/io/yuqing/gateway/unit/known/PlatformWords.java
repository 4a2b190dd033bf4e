/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import io.yuqing.domain.origin.Platforms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What people call platforms: the shortest Chinese name of their file, else the code. */
public final class PlatformWords {
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> words = new HashMap<>();

    public PlatformWords(Platforms platforms) {
        new TreeMap<>(platforms.codes())
                .forEach(
                        (name, code) -> {
                            if (isChinese(name)) {
                                words.merge(
                                        code,
                                        name,
                                        (one, other) ->
                                                SHORTEST.compare(one, other) <= 0 ? one : other);
                            }
                        });
    }

    private static boolean isChinese(String name) {
        return name.codePoints()
                .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    }

    public String of(String code) {
        return words.getOrDefault(code, code);
    }
}
