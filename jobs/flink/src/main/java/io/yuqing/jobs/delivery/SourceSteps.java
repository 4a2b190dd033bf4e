/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.notify.text.Happening;
import io.yuqing.connector.notify.text.SourceFacts;
import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What alerts about sources say otherwise than alerts about topics and threads. */
final class SourceSteps {
    private static final String VOLUME = "volume";

    private SourceSteps() {}

    /** Puts their numbers in order; leaves other alerts as they are. */
    static void put(AlertStep step, JsonNode alert) {
        if (!step.subjectKind.equals(AlertStep.SOURCE)) {
            return;
        }
        String state = alert.path("reason_text").asText("");
        // What is over is called by its name: another fault may stand now.
        boolean named = step.state == StepState.RESOLVED || state.isEmpty();
        step.subjectName = step.subjectId;
        step.remarks = List.of(named ? step.ruleName.replaceFirst("^来源", "") : state);
        if (step.measure.equals(VOLUME)) {
            step.window = "24h";
            step.hasUsual = true;
            step.usual = step.threshold;
            step.threshold = Double.NaN;
        }
    }

    /** What a digest calls it. */
    static String title(AlertStep step) {
        return "来源 " + step.subjectName + "：" + step.remarks.get(0);
    }

    /**
     * What a notice tells of it.
     *
     * @param waited since its latest step
     * @param link may be null
     */
    static SourceFacts facts(Dispatch dispatch, Happening happening, Duration waited, String link) {
        AlertStep step = dispatch.step;
        boolean volume = step.measure.equals(VOLUME);
        return new SourceFacts(
                dispatch.id,
                step.alertId,
                happening,
                dispatch.level.code(),
                step.subjectName,
                step.remarks.get(0),
                volume ? null : minutes(step.value).plus(waited),
                volume ? null : minutes(step.threshold),
                volume ? Words.quantity(step) : null,
                Instant.ofEpochMilli(step.startedAt),
                Instant.ofEpochMilli(step.at).plus(waited),
                String.join("、", dispatch.departments),
                Math.max(1, dispatch.reminder),
                link);
    }

    private static Duration minutes(double count) {
        return Duration.ofMinutes(Double.isFinite(count) ? Math.round(count) : 0);
    }
}
