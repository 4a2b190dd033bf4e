/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The text for a channel that is to know nothing but that there is an alert: see {@link
 * Detail#NONE}. Pure.
 */
final class SparseText {
    private SparseText() {}

    /**
     * @param link of a board that names no subject; may be null
     */
    static Notice notice(Dispatch dispatch, String link) {
        boolean over = dispatch.happening == Happening.RESOLVED;
        boolean source = dispatch.news.isAboutSource();
        Tone tone = over ? Tone.GREEN : Tone.of(dispatch.level.code());
        String headline = source ? SourceText.headline(dispatch) : AlertText.headline(dispatch);
        List<Line> lines = new ArrayList<>();
        if (!over && !dispatch.departments.isEmpty()) {
            String who = String.join("、", dispatch.departments);
            lines.add(Line.of(Span.bold("请" + who + "到看板查看")));
        }
        lines.add(Line.of("编号 " + AlertText.shortId(dispatch.news.alertId) + "，详情见看板"));
        return new Notice(
                dispatch.id,
                tone,
                tone.mark() + " " + headline,
                lines,
                link,
                dispatch.level == Level.RED && !source);
    }
}
