/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

import io.yuqing.domain.count.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person wants to see beside the numbers of an alert. It takes no part in the decision, and
 * which items it names depends on which had come when it was made.
 *
 * @param analysisVersion of the dictionary and models that judged the items; empty if unknown
 * @param words by which these items belong to their topics: the union, each once, and of very many
 *     the first, which are those of the items that weigh most
 * @param items those that weigh most, heaviest first
 * @param first the earliest item known of the subject (出处); null if none is known
 * @param soFar all that was counted of the subject until then: how far it has spread
 * @param traits to which department and event it belongs
 */
public record SubjectSnapshot(
        String analysisVersion,
        List<String> words,
        List<EvidenceItem> items,
        EvidenceItem first,
        Counts soFar,
        SubjectTraits traits) {
    /** Texts of items are personal information: they are kept as long as in the table of items. */
    public static final Duration TEXTS_KEPT = Duration.ofDays(30);

    /** More do not help anybody to see what it is about. */
    private static final int WORDS = 50;

    public static final SubjectSnapshot NONE =
            new SubjectSnapshot("", List.of(), List.of(), null, Counts.NONE, SubjectTraits.NONE);

    public SubjectSnapshot {
        words = words.stream().limit(WORDS).toList();
        items = List.copyOf(items);
    }

    /** What the items say, in their order. */
    public List<String> excerpts() {
        return items.stream().map(EvidenceItem::excerpt).toList();
    }

    /** What the earliest item says; empty if unknown. */
    public String firstExcerpt() {
        return first == null ? "" : first.excerpt();
    }

    SubjectSnapshot saying(List<String> excerpts, String firstExcerpt) {
        List<EvidenceItem> said = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            said.add(items.get(i).saying(i < excerpts.size() ? excerpts.get(i) : ""));
        }
        EvidenceItem saidFirst = first == null ? null : first.saying(firstExcerpt);
        return new SubjectSnapshot(analysisVersion, words, said, saidFirst, soFar, traits);
    }
}
