/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.nlp.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the page shows of a grouping.
 *
 * @param poll where to ask how far it is; empty if it is over
 * @param told how far it is, or what was read, a sentence
 * @param trouble why there is no grouping; empty if there is one or will be
 * @param exclamations null if there are none
 * @param unseen smaller groups that are not listed, in words; empty if all are
 * @param left those in no group, in words; empty if nothing was grouped
 */
public record MeaningPart(
        String poll,
        String told,
        String trouble,
        List<MeaningLine> lines,
        MeaningLine exclamations,
        String unseen,
        String left) {
    private static final int SHOWN = 12;

    static MeaningPart of(Meaning meaning, String poll, Instant now) {
        return switch (meaning.phase()) {
            case RUNNING ->
                    none(
                            poll,
                            "正在归类，已用 %d 秒。"
                                    .formatted(Duration.between(meaning.since(), now).toSeconds()),
                            "");
            case FAILED -> none("", "", meaning.trouble());
            case DONE -> of(meaning.found(), "", meaning.since(), now);
        };
    }

    private static MeaningPart none(String poll, String told, String trouble) {
        return new MeaningPart(poll, told, trouble, List.of(), null, "", "");
    }

    /**
     * @param how sentences before what was read; may be empty
     * @param at until when comments were read
     */
    static MeaningPart of(Meaning.Found found, String how, Instant at, Instant now) {
        Views views = found.views();
        if (views.read() == 0) {
            return none("", "没有跟帖。", "");
        }
        List<MeaningLine> lines =
                views.views().stream()
                        .limit(SHOWN)
                        .map(view -> MeaningLine.of(view, views.read(), found.texts(), now))
                        .toList();
        return new MeaningPart(
                "",
                how + told(found, at, now),
                "",
                lines,
                views.exclamations()
                        .map(view -> MeaningLine.of(view, views.read(), found.texts(), now))
                        .orElse(null),
                unseen(views, lines.size()),
                Words.number(views.left()) + " 条（" + Words.share(views.left(), views.read()) + "）");
    }

    private static String told(Meaning.Found found, Instant at, Instant now) {
        Views views = found.views();
        String whole =
                views.read() == found.all()
                        ? ""
                        : "，归类了其中 %s 条（太多时按编号的散列抽取，过了保存期的没有原文），占比为这些的"
                                .formatted(Words.number(views.read()));
        return "截至 %s，跟帖 %s 条%s。"
                .formatted(ShanghaiTime.shortMoment(at, now), Words.number(found.all()), whole);
    }

    private static String unseen(Views views, int shown) {
        int more = views.views().size() - shown;
        long comments = views.views().stream().skip(shown).mapToLong(view -> view.comments()).sum();
        return more == 0
                ? ""
                : "另有 %s 组较小的，共 %s 条。".formatted(Words.number(more), Words.number(comments));
    }
}
