/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

import java.util.List;

/**
 * By what an alert finds its department and its event. Fixed when the alert fires: an episode whose
 * end goes elsewhere than its beginning would leave people waiting for it.
 *
 * @param category code of the routing category, or the words of a rule's label; empty if unknown
 * @param topics ids: of a topic itself, of a thread those it belongs to
 * @param clusterId of the near-duplicates of a thread's original; empty if unknown
 * @param originals that the category is of, those that weigh most first
 */
public record SubjectTraits(
        String category, List<String> topics, String clusterId, List<RoutedOriginal> originals) {
    public static final SubjectTraits NONE = new SubjectTraits("", List.of(), "", List.of());

    public SubjectTraits {
        topics = List.copyOf(topics);
        originals = List.copyOf(originals);
    }
}
