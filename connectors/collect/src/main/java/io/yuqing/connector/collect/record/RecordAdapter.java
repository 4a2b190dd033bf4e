/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import io.yuqing.connector.collect.Context;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.ItemMaker;
import io.yuqing.connector.collect.RefusedLine;
import io.yuqing.connector.collect.Sink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads files of the records of one tool. */
public final class RecordAdapter implements ItemAdapter {
    private final RecordForm form;

    public RecordAdapter(RecordForm form) {
        this.form = form;
    }

    @Override
    public String name() {
        return form.name();
    }

    @Override
    public void read(Path file, Context context, Sink sink) {
        ItemMaker maker = new ItemMaker(context, sink);
        FieldLog log = new FieldLog();
        String encoding =
                RecordFile.read(
                        file,
                        (line, fields) -> {
                            if (fields == null) {
                                sink.refused(new RefusedLine(line, Flaw.BROKEN_LINE, Map.of()));
                                return;
                            }
                            RawRecord record = new RawRecord(line, fields, log);
                            List<Draft> drafts = form.drafts(record);
                            if (drafts.isEmpty()) {
                                sink.refused(new RefusedLine(line, Flaw.UNKNOWN_RECORD, Map.of()));
                            }
                            for (Draft draft : drafts) {
                                draft.shown = () -> record.shown(context.edge());
                                maker.make(draft);
                            }
                        });
        TextSource.remark(encoding).ifPresent(sink::remark);
        log.tell(sink);
    }
}
