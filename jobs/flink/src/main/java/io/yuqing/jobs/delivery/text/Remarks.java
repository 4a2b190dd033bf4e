/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of an alert beside its numbers, one sentence each. Pure. */
final class Remarks {
    private Remarks() {}

    static List<String> of(Dispatch dispatch) {
        AlertNews news = dispatch.news;
        boolean over = news.state == AlertNews.State.RESOLVED;
        List<String> remarks = new ArrayList<>();
        if (news.quiet && over) {
            remarks.add((news.reasonText.isEmpty() ? "更正记录" : news.reasonText) + "。");
        }
        if (news.hasRisk && !over) {
            remarks.add(Words.risk(news));
        }
        Words.soFar(news).ifPresent(remarks::add);
        if (dispatch.missed) {
            remarks.add("此前的预警未及通知，现与解除一并告知。");
        }
        if (dispatch.corrected) {
            remarks.add("迟到数据已更正本预警的时间或数值。");
        }
        switch (dispatch.reason) {
            case SILENCE_ENDED, HIGHER_ENDED, STILL_FIRING ->
                    remarks.add(dispatch.reason.text() + "。");
            default -> {}
        }
        return remarks;
    }
}
