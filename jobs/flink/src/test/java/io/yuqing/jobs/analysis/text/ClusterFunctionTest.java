/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.Items;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Item;
import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.duplicate.Fingerprinter;
import io.yuqing.nlp.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterFunctionTest {
    private static final Duration TTL = Duration.ofDays(7);
    private static final String NOTICE = "因城南水厂设备检修，本周三上午八点至下午六点，云汀街道部分小区将停水，请居民提前储水。";
    private static final String CHANGED = "扩散！" + NOTICE.replace("本周三", "明天");
    private static final String OTHER = "河滨路的路灯坏了半个月，晚上接孩子放学黑灯瞎火，打了三次电话都说在排队。";

    private String reason = "模型判断";
    private KeyedOneInputStreamOperatorTestHarness<Integer, Item, Item> clusters;

    @BeforeEach
    void open() throws Exception {
        clusters = Harnesses.clusters(new ClusterFunction(TTL));
        clusters.setStateTtlProcessingTime(0);
        clusters.open();
    }

    @AfterEach
    void close() throws Exception {
        clusters.close();
    }

    @Test
    void shouldGiveACopyTheClusterOfTheFirstAndAnotherTextItsOwn() throws Exception {
        String first = send(NOTICE);
        assertThat(send(CHANGED)).isEqualTo(first);
        assertThat(send(OTHER)).hasSize(16).isNotEqualTo(first);
        assertThat(send(NOTICE + "！！")).isEqualTo(first);
    }

    @Test
    void shouldLeaveAnItemWithoutWordsWithoutACluster() throws Exception {
        assertThat(send("👍👍")).isEmpty();
        assertThat(Harnesses.stateEntries(clusters)).isZero();
    }

    @Test
    void shouldKnowTheFirstAfterARestart() throws Exception {
        String first = send(NOTICE);
        var snapshot = clusters.snapshot(1, 1);
        clusters.close();
        clusters = Harnesses.clusters(new ClusterFunction(TTL));
        clusters.setStateTtlProcessingTime(0);
        clusters.initializeState(snapshot);
        clusters.open();
        assertThat(send(CHANGED)).isEqualTo(first);
    }

    @Test
    void shouldForgetATextAfterItsTime() throws Exception {
        String first = send(NOTICE);
        clusters.setStateTtlProcessingTime(TTL.toMillis() + 1);
        assertThat(send(CHANGED)).isNotEqualTo(first);
        assertThat(clusters.numEventTimeTimers() + clusters.numProcessingTimeTimers()).isZero();
    }

    @Test
    void shouldHandOnTheFirstOfEachClusterOnce() throws Exception {
        send(NOTICE);
        send(CHANGED);
        send(OTHER);
        send(NOTICE);
        send("👍👍");
        assertThat(distinct()).containsExactly(NOTICE, OTHER);
    }

    @Test
    void shouldNotHandOnAgainAfterARestart() throws Exception {
        send(NOTICE);
        var snapshot = clusters.snapshot(1, 1);
        clusters.close();
        clusters = Harnesses.clusters(new ClusterFunction(TTL));
        clusters.setStateTtlProcessingTime(0);
        clusters.initializeState(snapshot);
        clusters.open();
        send(NOTICE);
        send(CHANGED);
        assertThat(clusters.getSideOutput(SideOutputs.DISTINCT_ORIGINALS)).isNull();
    }

    @Test
    void shouldNotHandOnWhatNobodyWroteHimself() throws Exception {
        reason = "";
        send(NOTICE);
        assertThat(clusters.getSideOutput(SideOutputs.DISTINCT_ORIGINALS)).isNull();
    }

    private List<String> distinct() {
        return clusters.getSideOutput(SideOutputs.DISTINCT_ORIGINALS).stream()
                .map(record -> record.getValue().text)
                .toList();
    }

    private String send(String text) throws Exception {
        Item item = Items.original("a", 0);
        item.text = text;
        item.categoryReason = reason;
        Fingerprint fingerprint = Fingerprinter.of(Normalizer.normalize(null, text));
        item.fingerprint = fingerprint.encode();
        item.clusterId = ClusterIds.of(fingerprint.exactKey());
        clusters.processElement(item, item.publishedAt);
        Item passed = clusters.extractOutputValues().get(clusters.extractOutputValues().size() - 1);
        assertThat(passed.fingerprint).isEmpty();
        return passed.clusterId;
    }
}
