/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.report.make.Job;
import java.time.Instant;

/**
 * Something that is being made.
 *
 * @param told how far it is, or why there is no result
 * @param paper page of the paper; empty if there is none
 */
public record JobLine(
        String id,
        String title,
        String page,
        String told,
        boolean over,
        String since,
        String paper) {

    /** As it is seen at a time. */
    public static JobLine of(Job job, Instant now) {
        return new JobLine(
                job.id(),
                job.title(),
                DeskLinks.reportJob(job.id()),
                job.told(),
                job.isOver(),
                ShanghaiTime.shortMoment(job.since(), now),
                job.paper().map(DeskLinks::report).orElse(""));
    }

    /** What a script asks while it goes on. */
    public String poll() {
        return over ? null : page + "/part";
    }
}
