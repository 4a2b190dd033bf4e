/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.page.PlatformWords;
import java.time.Instant;
import java.util.List;

/**
 * What a form is made from.
 *
 * @param record of the case; an empty one for what opens a case
 * @param by who would act, for the unit that the page names if it names one
 * @param all cases, among which one may be chosen
 * @param history of the case
 */
public record FormScene(
        EntryType type,
        CaseRecord record,
        CasePlan plan,
        By by,
        List<CaseRecord> all,
        List<CaseEvent> history,
        PlatformWords platforms,
        Instant now) {}
