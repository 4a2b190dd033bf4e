/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.domain.source.SourceSpec;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SourceCodec;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.util.List;

/** The register of sources that are expected to deliver. */
public final class SourceKind implements ControlKind {
    @Override
    public String command() {
        return "source";
    }

    @Override
    public String noun() {
        return "来源";
    }

    @Override
    public String startFile() {
        return "sources.yaml";
    }

    @Override
    public List<ControlRecord> records(Path file, Object content) throws ControlException {
        return StartFile.list("source", file, content);
    }

    @Override
    public ControlEntry read(ControlRecord record) throws ControlException {
        SourceSpec source = new SourceCodec().read(record);
        return source.deleted()
                ? ControlEntry.tombstone(source.id(), source.revision())
                : new ControlEntry(
                        source.id(),
                        source.revision(),
                        false,
                        source.name().isEmpty() ? source.platform() : source.name(),
                        ControlJson.object("source", record));
    }

    @Override
    public ControlRecord write(ControlEntry entry) {
        return ControlRecord.of(entry.id(), ControlJson.text(entry.fields()));
    }

    @Override
    public String summary(ControlEntry entry) {
        Object channel = entry.fields().getOrDefault("channel", "全部渠道");
        return entry.name() + "  " + channel + "  最长间隔 " + entry.fields().get("interval");
    }
}
