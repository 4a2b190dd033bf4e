/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.ItemStream;
import io.yuqing.acceptance.bench.probe.VertexCount;
import io.yuqing.acceptance.bench.reference.ReferenceJob;
import io.yuqing.acceptance.bench.reference.ReferenceTable;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import java.sql.Connection;

/**
 * The reference job in place of ours: same servers, same settings of the process and of Flink, same
 * records without the malformed ones.
 */
final class ReferenceSpeed {
    private ReferenceSpeed() {}

    static PipelineSpeed.Speed measure(Workbench bench, ItemStream stream) throws Exception {
        ItemStream items =
                stream.withoutMalformed(bench.folder("reference-stream").resolve("records"));
        try (RunningStack stack = RunningStack.withoutJob(bench.folder("reference"), false)) {
            try (Connection tables = stack.tables().connect()) {
                ReferenceTable.create(tables);
            }
            VertexCount.renewBySecond(stack.local());
            bench.tell("启动对照作业，并行度 2 …");
            stack.startJob(
                    ReferenceJob.class.getName(),
                    Layout.codeOf(ReferenceJob.class),
                    bench.options().jobOptions());
            try (VertexCount counted =
                    new VertexCount(stack.rest(), stack.jobId(), ReferenceJob.COUNT)) {
                return PipelineSpeed.measure(bench, stack, counted, items);
            }
        }
    }
}
