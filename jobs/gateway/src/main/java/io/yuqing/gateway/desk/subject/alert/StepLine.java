/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.read.Step;
import java.time.Instant;
import java.util.List;

/**
 * A step of an alert.
 *
 * @param at what time it is about
 * @param storedAt when it was told; far from the former when history is counted
 * @param state after it
 */
public record StepLine(
        String at, String storedAt, String level, String levelText, String state, String reason) {

    static List<StepLine> of(List<Step> steps, Instant now) {
        return steps.stream()
                .map(
                        step ->
                                new StepLine(
                                        moment(step.knownAt(), now),
                                        moment(step.storedAt(), now),
                                        step.level(),
                                        Words.level(step.level()),
                                        AlertWords.state(step.state()),
                                        AlertWords.reason(step.reason())))
                .toList();
    }

    private static String moment(long time, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(time), now);
    }
}
