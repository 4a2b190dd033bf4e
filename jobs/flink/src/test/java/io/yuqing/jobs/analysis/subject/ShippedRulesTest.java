/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.Level;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of {@code deploy/rules.yaml}, all of them. */
class ShippedRulesTest {
    private static final long MINUTE = 60_000;
    private static final long BEGIN = 500_000 * 60 * MINUTE;

    @ParameterizedTest
    @ValueSource(strings = {"thread:spam", "topic:flood-warning"})
    void shouldNotReachOrangeByOneVoiceHoweverLongItWrites(String subject) throws Exception {
        List<ControlRecord> rules =
                StartFile.list(
                        "rules", Path.of(System.getProperty("yuqing.root"), "deploy/rules.yaml"));
        var harness = SubjectSetup.withRules(rules).harness();
        harness.open();
        for (int minute = 0; minute < 600; minute++) {
            long time = BEGIN + minute * MINUTE;
            SubjectDelta delta = new SubjectDelta();
            delta.subject = subject;
            delta.slices = slices(time, 20).toBytes();
            delta.time = time;
            harness.processElement(delta, time);
            harness.watermark(time);
        }
        harness.watermark(BEGIN + Duration.ofDays(2).toMillis());
        assertThat(harness.getSideOutput(SideOutputs.ALERTS))
                .isNotEmpty()
                .extracting(step -> step.getValue().alert.highest)
                .doesNotContain(Level.ORANGE, Level.RED);
        harness.close();
    }

    private static Slices slices(long time, int items) {
        Slices slices = new Slices();
        for (int i = 0; i < items; i++) {
            ItemKind kind = i % 2 == 0 ? ItemKind.COMMENT : ItemKind.REPOST;
            slices.at(Window.M1.numberOf(time))
                    .add(
                            new Contribution(
                                    kind,
                                    Attitude.NEGATIVE,
                                    "portal",
                                    "demo",
                                    "emergency",
                                    7,
                                    0,
                                    0));
        }
        return slices;
    }
}
