/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.javalin.http.Context;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.post.CasePosts;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.wire.account.Duty;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What all pages of cases are made with. */
record CaseDesk(
        CaseSource source,
        CasePosts posts,
        PlatformWords platforms,
        StaticFiles files,
        Clock clock) {
    private static final String SHEET = "cases.css";

    Instant now() {
        return clock.instant();
    }

    /** The same for whoever looks within a minute. */
    Instant minute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    /** As which office an account acts: nobody here is a person. */
    static By by(Viewer viewer, CasePlan plan) {
        return viewer.duty() == Duty.SUPERVISION
                ? new By(plan.supervise(), UnitDuty.SUPERVISOR, Via.DESK, null, null)
                : new By(plan.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
    }

    /** Why something was not done, with names where the log has codes. */
    String sentence(CaseRefusal refusal, CaseRecord record) {
        return platforms.in(refusal.sentence(), record.platforms);
    }

    Frame frame(String title, Viewer viewer) {
        return Frame.of(title, Section.CASES, viewer, files).with("settings.css").with(SHEET);
    }

    void refuse(Context request, Viewer viewer, int status, String title, String sentence) {
        PageAnswer.refusal(request, status, frame(title, viewer), sentence);
    }
}
