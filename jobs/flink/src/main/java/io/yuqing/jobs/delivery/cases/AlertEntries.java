/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.jobs.delivery.text.Subjects;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Writes steps of alerts as entries of the log of cases. The same step is the same entry. */
public final class AlertEntries extends ProcessFunction<AlertNews, CaseWrite> {
    private static final long serialVersionUID = 1L;

    /** A name is no text, and the log is kept for good. */
    private static final int LONGEST_TITLE = 100;

    @Override
    public void processElement(AlertNews news, Context context, Collector<CaseWrite> out) {
        out.collect(CaseWrite.entry(entry(news)));
    }

    static Entry entry(AlertNews news) {
        Details details =
                Details.NONE
                        .with(EntryDetail.TITLE, title(news))
                        .with(EntryDetail.CATEGORY, news.category)
                        .with(EntryDetail.LEVEL, news.level.code())
                        .with(EntryDetail.ALERT_ID, news.alertId)
                        .with(EntryDetail.TOLD_AS, news.toldAs)
                        .with(EntryDetail.STATE, news.state.name().toLowerCase(Locale.ROOT))
                        .withNumber(EntryDetail.VERSION, news.version)
                        .with(EntryDetail.SUBJECT_KIND, news.subjectKind)
                        .with(EntryDetail.SUBJECT_ID, news.subjectId)
                        .with(EntryDetail.PLATFORMS, news.platforms);
        if (news.origin != null && news.origin.at > 0) {
            details = details.withTime(EntryDetail.FIRST_POST_AT, news.origin.at);
        }
        if (news.firedAt > 0) {
            details = details.withTime(EntryDetail.DETECTED_AT, news.firedAt);
        }
        String id = CaseIds.alertAction(news.toldAs, news.version);
        return Entry.act(id, EntryType.ALERT, By.MACHINE).about("", news.eventKey).with(details);
    }

    /** Nothing of what items say: their texts are kept for thirty days only. */
    private static String title(AlertNews news) {
        String title = String.join("：", parts(news));
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private static List<String> parts(AlertNews news) {
        String subject = Subjects.nameWithoutQuote(news);
        return news.ruleName.isEmpty() ? List.of(subject) : List.of(subject, news.ruleName);
    }
}
