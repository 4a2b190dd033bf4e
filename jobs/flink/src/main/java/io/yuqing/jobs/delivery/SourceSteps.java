/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.StepState;
import java.util.ArrayList;
import java.util.List;

/** What alerts about sources say otherwise than alerts about topics and threads. */
final class SourceSteps {
    static final String KIND = "source";

    private SourceSteps() {}

    /** Puts their numbers into words; leaves other alerts as they are. */
    static void put(AlertStep step, JsonNode alert) {
        if (!step.subjectKind.equals(KIND)) {
            return;
        }
        step.subjectName = "来源 " + step.subjectId;
        List<String> remarks = new ArrayList<>();
        String why = alert.path("reason_text").asText("");
        if (!why.isEmpty() && step.state == StepState.FIRING) {
            remarks.add(why + "。");
        }
        if (step.measure.equals("volume")) {
            step.window = "24h";
            step.hasUsual = true;
            step.usual = step.threshold;
            step.threshold = Double.NaN;
        } else {
            if (step.state == StepState.FIRING) {
                remarks.add("已 " + Math.round(step.value) + " 分钟没有新数据；没有预警不等于没有舆情。");
            }
            step.measure = "";
        }
        step.remarks = remarks;
    }
}
