/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.origin.Platforms;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people call platforms: the shortest Chinese name of their file, else the code. */
public final class PlatformWords {
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Platforms platforms;
    private final Map<String, String> words = new HashMap<>();

    public PlatformWords(Platforms platforms) {
        this.platforms = platforms;
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

    /** Names of several, one after the other. */
    public String of(Collection<String> codes) {
        return codes.stream().map(this::of).collect(Collectors.joining("、"));
    }

    /** The code of what somebody typed; what is no known name stands for itself. */
    public String code(String typed) {
        return platforms.code(typed);
    }

    /** Of those that are known. */
    public List<String> codes() {
        return platforms.codes().values().stream().distinct().sorted().toList();
    }

    /**
     * A sentence of the log, which knows codes only, as people read it.
     *
     * @param codes that may stand in it
     */
    public String in(String sentence, Collection<String> codes) {
        String said = sentence;
        for (String code : codes) {
            said =
                    Pattern.compile("(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-])")
                            .matcher(said)
                            .replaceAll(Matcher.quoteReplacement(of(code)));
        }
        return said;
    }
}
