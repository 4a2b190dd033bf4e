/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import java.util.List;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Runs {@link SubjectFunction} and tells it of checkpoints before their barrier goes on: what it
 * keeps in memory is written then. It also hands it what functions lack: keys, the clock, and an
 * output at any time.
 */
public final class SubjectOperator
        extends CoBroadcastWithKeyedOperator<String, SubjectDelta, Announcement, WindowRow> {
    private static final long serialVersionUID = 1L;

    public SubjectOperator(SubjectFunction function) {
        super(function, List.of(SubjectFunction.RULES, KnownVolumes.STATE));
    }

    @Override
    public void open() throws Exception {
        function()
                .attach(
                        this::setCurrentKey,
                        row -> output.collect(new StreamRecord<>(row)),
                        getProcessingTimeService());
        super.open();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        function().store();
    }

    @Override
    public void finish() throws Exception {
        function().store();
        super.finish();
    }

    private SubjectFunction function() {
        return (SubjectFunction) userFunction;
    }
}
