/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.source.SourceForm;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.wire.item.Channels;
import java.time.Duration;
import java.util.Map;

/** Entries of the register of sources as control records. */
public final class SourceCodec extends ControlCodec<SourceSpec> {
    public SourceCodec() {
        super("source");
    }

    @Override
    protected SourceSpec entry(String key, Map<String, Object> fields) throws ControlException {
        try {
            return SourceForm.read(fields, Channels.all());
        } catch (FieldException e) {
            throw ControlException.of(e.findings());
        }
    }

    @Override
    protected SourceSpec tombstone(String id, long revision) {
        return new SourceSpec(id, "", "", "", Duration.ofMinutes(1), revision, true);
    }

    @Override
    public String id(SourceSpec source) {
        return source.id();
    }

    @Override
    public long revision(SourceSpec source) {
        return source.revision();
    }

    @Override
    public boolean isDeleted(SourceSpec source) {
        return source.deleted();
    }

    @Override
    public boolean isSame(SourceSpec one, SourceSpec other) {
        return one.isSameAs(other);
    }
}
