/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import java.util.List;

/**
 * What a person wants to see beside the numbers of an alert. It takes no part in the decision, and
 * which items it names depends on which had come when it was made.
 *
 * @param analysisVersion of the dictionary and models that judged the items; empty if unknown
 * @param words by which items belong to their topic
 * @param items those that weigh most, heaviest first
 * @param first the earliest item known of the subject (出处); null if none is known
 * @param soFar all that was counted of the subject until then: how far it has spread
 */
public record Exhibits(
        String analysisVersion,
        List<String> words,
        List<EvidenceItem> items,
        EvidenceItem first,
        Counts soFar) {
    public static final Exhibits NONE = new Exhibits("", List.of(), List.of(), null, Counts.NONE);

    public Exhibits {
        words = List.copyOf(words);
        items = List.copyOf(items);
    }
}
