/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.figure.Aim;
import io.yuqing.acceptance.bench.figure.BenchReport;
import io.yuqing.acceptance.bench.figure.Figure;
import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.load.Sending;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all steps share.
 *
 * @param data where each step gets an empty folder
 * @param texts items whose texts are analysed and sent
 * @param progress told in Chinese what happens
 * @param report what was measured so far
 */
public record Workbench(
        BenchOptions options,
        Path data,
        List<WireItem> texts,
        Consumer<String> progress,
        BenchReport report) {

    public boolean skips(BenchStep step) {
        return !options.steps().contains(step);
    }

    public void tell(String what) {
        progress.accept(what);
    }

    public void add(String key, String what, double value, int decimals) {
        report.add(Figure.of(key, what, value, decimals));
    }

    /**
     * @param aim null if it has none
     */
    public void add(String key, String what, double value, int decimals, Aim aim) {
        report.add(Figure.of(key, what, value, decimals).aiming(aim));
    }

    public Path folder(String step) throws IOException {
        return Files.createDirectories(data.resolve(step));
    }

    /** Sends a demo stream to Kafka as fast as it goes; returns the number of records. */
    public long fill(RunningStack stack, int items, Duration span) {
        tell("写入 %,d 条演示数据 …".formatted(items));
        try (Sending kafka = new Sending(stack.bootstrap())) {
            DemoItems.forEach(items, span, kafka::send);
            return kafka.flush();
        }
    }
}
