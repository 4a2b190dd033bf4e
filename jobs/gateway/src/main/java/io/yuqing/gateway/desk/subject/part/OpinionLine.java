/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.Opinion;
import java.time.Instant;
import java.util.List;

/**
 * One thing that comments say.
 *
 * @param word that they share; empty if they are one text without such a word
 * @param label its most central sentence, short; empty after 30 days
 * @param texts different ones; far fewer than comments: one sentence is being pasted
 * @param doubt share whose attitude the machine is not sure of; empty if it is of all
 * @param quote the most liked one; null after its 30 days
 */
public record OpinionLine(
        String attitude,
        String attitudeWord,
        String word,
        String label,
        String comments,
        String share,
        String texts,
        String doubt,
        ItemLine quote) {

    public static List<OpinionLine> of(List<Opinion> opinions, Instant now) {
        return opinions.stream().map(opinion -> of(opinion, now)).toList();
    }

    private static OpinionLine of(Opinion opinion, Instant now) {
        return new OpinionLine(
                opinion.attitude(),
                Words.attitude(opinion.attitude()),
                opinion.word(),
                opinion.central() == null
                        ? ""
                        : CentralSentence.of(opinion.central().said(), opinion.word()),
                Words.number(opinion.comments()),
                Words.share(opinion.comments(), opinion.all()),
                Words.number(opinion.texts()),
                opinion.unsure() == 0 ? "" : Words.share(opinion.unsure(), opinion.comments()),
                opinion.sample() == null ? null : ItemLine.of(opinion.sample(), now));
    }
}
