/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.jobs.analysis.admit.AdmitFunction;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.model.Item;
import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The demo county's stream as it leaves the first operator, in order of arrival. */
final class AdmittedItems {
    static final List<ControlRecord> TOPICS =
            List.of(
                    topic("water", "停水 OR 自来水 AND (水压 OR 抢修)"),
                    topic("canteen", "食堂 AND (学校 OR 学生 OR 孩子 OR 家长)"),
                    topic("road", "(道路 OR 公路 OR 路面) NEAR/10 (施工 OR 围挡)"),
                    topic("insurance", "医保 AND (办理 OR 报销 OR 缴费)"),
                    topic("bus", "公交 AND (线路 OR 班次 OR 停运)"));

    private static final long SEED = 1;

    private AdmittedItems() {}

    /**
     * Reads some items of three days.
     *
     * @param folder for the privacy key
     */
    static List<Item> of(int items, Path folder) throws Exception {
        List<DemoRecord> records = new ArrayList<>();
        DemoStream.replay(
                SEED,
                new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(3), items),
                records::add);
        return of(records, folder);
    }

    /**
     * As in production.
     *
     * @param folder for the privacy key
     */
    static List<Item> of(List<DemoRecord> collected, Path folder) throws Exception {
        Path key = folder.resolve("key");
        PrivateFile.write(key, "0123456789abcdef0123456789abcdef");
        ItemDecoder decoder = new ItemDecoder(IngestOptions.defaults());
        List<Decoded> records = new ArrayList<>();
        for (DemoRecord record : collected) {
            records.add(
                    decoder.decode(
                            record.comment() ? RecordKind.COMMENT : RecordKind.POST,
                            record.comment() ? "comments" : "posts",
                            0,
                            records.size(),
                            record.collectedAt().toEpochMilli(),
                            record.value()));
        }
        try (var admit =
                Harnesses.admit(
                        new AdmitFunction(
                                key.toString(),
                                Duration.ofDays(30),
                                ZoneId.of("Asia/Shanghai"),
                                Duration.ofMinutes(5)))) {
            admit.open();
            for (Decoded record : records) {
                admit.processElement(record, record.timestamp);
            }
            return admit.extractOutputValues();
        }
    }

    private static ControlRecord topic(String id, String expression) {
        return ControlRecord.of(
                id,
                "{\"id\":\"%s\",\"revision\":1,\"name\":\"%s\",\"expression\":\"%s\"}"
                        .formatted(id, id, expression));
    }
}
