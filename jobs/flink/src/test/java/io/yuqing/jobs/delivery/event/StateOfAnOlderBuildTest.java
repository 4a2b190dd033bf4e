/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot as the build before wrote it, which did not note who decided: an orange alert that was
 * told by the category 社情民意, for which there is no route.
 */
class StateOfAnOlderBuildTest {
    private static final Instant TOLD = Instant.parse("2026-07-01T01:00:00Z");
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ"}
              网宣群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              政府办公室: {channels: 群}
              网宣: {channels: 网宣群}
            routes:
              - {category: 网络舆情, to: 网宣}
            fallback: 政府办公室
            heartbeat: {at: never}
            """;

    @Test
    void theAlertGoesOnWhereItWasToldWhateverTheSecondReadingSaysNow(@TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("delivery.yaml"), FILE);
        Path state = folder.resolve("state");
        try (var stored = getClass().getResourceAsStream("alert-of-an-older-build.state")) {
            Files.copy(stored, state);
        }
        try (var job =
                new KeyedBroadcastOperatorTestHarness<String, EventStep, ControlRecord, Dispatch>(
                        new CoBroadcastWithKeyedOperator<>(
                                new EventFunction(DeliveryFile.read(file, null).plan()),
                                List.of(EventFunction.SILENCES)),
                        step -> step.eventKey,
                        Types.STRING,
                        1,
                        1,
                        0)) {
            job.initializeState(OperatorSnapshotUtil.readStateHandle(state.toString()));
            job.setProcessingTime(TOLD.plusSeconds(60).toEpochMilli());
            job.open();
            AlertNews news = rises();
            job.processElement(EventStep.of(news.eventKey, news, null), 0);

            Dispatch told = job.extractOutputValues().get(0);
            assertThat(told.reason).isEqualTo(DeliveryReason.UPGRADED);
            assertThat(told.departments).containsExactly("政府办公室");
            assertThat(told.news.category).isEqualTo("社情民意");
            assertThat(told.news.routedBy).isEqualTo(RoutedBy.ANALYSIS);
        }
    }

    private static AlertNews rises() throws Exception {
        String alert = AlertJsons.firing("a", "red", TOLD).put("version", 2).toString();
        AlertNews news = new AlertReader(Map.of()).read(alert.getBytes(StandardCharsets.UTF_8));
        news.category = "网络舆情";
        news.otherCategory = "社情民意";
        news.routedBy = RoutedBy.SECOND;
        return news;
    }
}
