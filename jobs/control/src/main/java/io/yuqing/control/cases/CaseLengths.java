/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the reader of the log would refuse is told to whoever typed it, not to the log. */
final class CaseLengths {
    static final int LONGEST_WORD = 500;
    static final int LONGEST_LIST = 1_000;

    private CaseLengths() {}

    /** One sentence for each detail that is too long. */
    static List<String> flaws(Details details) {
        List<String> flaws = new ArrayList<>();
        details.all()
                .forEach(
                        (detail, value) -> {
                            words(value)
                                    .filter(word -> of(word) > LONGEST_WORD)
                                    .findFirst()
                                    .map(word -> tooLong(detail.word(), word, LONGEST_WORD))
                                    .ifPresent(flaws::add);
                            if (value instanceof List<?> list && list.size() > LONGEST_LIST) {
                                flaws.add(tooMany(detail, list.size()));
                            }
                        });
        return flaws;
    }

    private static Stream<String> words(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(CaseLengths::words);
        }
        if (value instanceof Outlet outlet) {
            return Stream.of(outlet.name(), outlet.platform(), outlet.url());
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    /** Characters, as people count them. */
    static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    static String tooLong(String what, String text, int most) {
        return "%s有 %,d 字，最多 %,d 字，请删减。".formatted(what, of(text), most);
    }

    private static String tooMany(EntryDetail detail, int size) {
        return "%s有 %,d 项，最多 %,d 项，请删减。".formatted(detail.word(), size, LONGEST_LIST);
    }
}
