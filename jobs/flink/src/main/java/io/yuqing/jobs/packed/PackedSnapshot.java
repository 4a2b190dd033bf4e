/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.packed;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/**
 * What a savepoint says about how values were written. Each value bears its own format number, so
 * it is enough to know who wrote them; values that Flink wrote field by field, before there was a
 * packer, are read as such and written anew.
 */
public final class PackedSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private Class<? extends Packer<T>> packer;

    /** For Flink, which then calls {@link #readSnapshot}. */
    public PackedSnapshot() {}

    PackedSnapshot(Class<? extends Packer<T>> packer) {
        this.packer = packer;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(packer.getName());
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader classes)
            throws IOException {
        packer = InstantiationUtil.resolveClassByName(in, classes, Packer.class);
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new PackedSerializer<>(packer);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> before) {
        if (before instanceof PackedSnapshot<T> same && same.packer == packer) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return before instanceof PojoSerializerSnapshot<T>
                ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
