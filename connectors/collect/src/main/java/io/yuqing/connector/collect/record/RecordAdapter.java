/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.databind.JsonNode;
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
        FieldLog log = new FieldLog();
        String encoding = RecordFile.read(file, new Lines(context, sink, log));
        TextSource.remark(encoding).ifPresent(sink::remark);
        log.tell(sink);
    }

    /** Makes drafts of records. */
    private final class Lines implements RecordFile.Use {
        private final ItemMaker maker;
        private final Context context;
        private final Sink sink;
        private final FieldLog log;

        Lines(Context context, Sink sink, FieldLog log) {
            this.maker = new ItemMaker(context, sink);
            this.context = context;
            this.sink = sink;
            this.log = log;
        }

        @Override
        public void record(long line, JsonNode fields) {
            RawRecord record = new RawRecord(line, fields, log);
            List<Draft> drafts = form.drafts(record);
            if (drafts.isEmpty()) {
                refused(line, Flaw.UNKNOWN_RECORD);
            }
            for (Draft draft : drafts) {
                draft.shown = () -> record.shown(context.edge());
                maker.make(draft);
            }
        }

        @Override
        public void refused(long line, Flaw flaw) {
            sink.refused(new RefusedLine(line, flaw, Map.of()));
        }
    }
}
