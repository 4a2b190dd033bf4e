/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Gazetteer;
import io.yuqing.domain.origin.PlatformForm;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Item;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which region an item is of, and which topics ask for it. */
class RegionOfItemsTest {
    private static final Platforms PLATFORMS =
            PlatformForm.read(
                    List.of(Map.of("code", "demo", "aliases", List.of("演示论坛"))), Channels.all());

    @TempDir private Path folder;
    private KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse;

    @BeforeEach
    void open() throws Exception {
        Path places = Files.writeString(folder.resolve("places.txt"), "望溪坞 鹭渚镇\n");
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(
                                Duration.ofDays(7),
                                PLATFORMS,
                                List.of(
                                        topic("of-town", "\"regions\":[\"鹭渚镇\"]"),
                                        topic("of-province", "\"regions\":[\"四川省\"]"),
                                        topic("of-platform", "\"platforms\":[\"演示论坛\"]")),
                                null,
                                places.toString(),
                                null));
        analyse.open();
    }

    @AfterEach
    void close() throws Exception {
        analyse.close();
    }

    @Test
    void shouldTakeTheTownOfThePlaceThatTheTextNames() throws Exception {
        Item item = analysed("", "望溪坞又停水了");
        assertThat(item.region).isEqualTo("鹭渚镇");
        assertThat(item.countedRegion).isEqualTo("鹭渚镇");
        assertThat(item.topics).contains("of-town", "of-platform").doesNotContain("of-province");
    }

    @Test
    void shouldLeaveTheRegionThatAnItemNames() throws Exception {
        Item item = analysed("四川", "望溪坞又停水了");
        assertThat(item.region).isEqualTo("四川");
        assertThat(item.topics).contains("of-province").doesNotContain("of-town");
    }

    @Test
    void shouldCountRegionsOfNoListTogetherAndKeepTheirNames() throws Exception {
        Item item = analysed("火星第七区", "停水了");
        assertThat(item.region).isEqualTo("火星第七区");
        assertThat(item.countedRegion).isEqualTo(Gazetteer.OTHER);
    }

    private Item analysed(String region, String text) throws Exception {
        Item item = original("a", NOON);
        item.region = region;
        item.text = text;
        analyse.processElement(item, NOON);
        return analyse.getSideOutput(SideOutputs.ORIGINALS).peek().getValue();
    }

    private static ControlRecord topic(String id, String filter) {
        return ControlRecord.of(
                id,
                """
                {"id":"%s","revision":1,"name":"停水","expression":"停水",%s}"""
                        .formatted(id, filter));
    }
}
