/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.packed;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** Writes a value as its length and the bytes of its {@link Packer}. Used by one thread. */
final class PackedSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** A buffer that one huge text made grow is not kept. */
    private static final int KEPT_BYTES = 1 << 16;

    private final Class<? extends Packer<T>> packerClass;
    private transient Packer<T> packer;
    private transient VarOutput out;
    private transient byte[] in;

    PackedSerializer(Class<? extends Packer<T>> packerClass) {
        this.packerClass = packerClass;
    }

    Class<? extends Packer<T>> packerClass() {
        return packerClass;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        if (out == null) {
            out = new VarOutput();
        }
        packer().write(value, out);
        target.writeInt(out.length());
        target.write(out.array(), 0, out.length());
        if (out.length() > KEPT_BYTES) {
            out = null;
        } else {
            out.clear();
        }
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        int length = source.readInt();
        byte[] bytes = length > KEPT_BYTES ? new byte[length] : buffer(length);
        source.readFully(bytes, 0, length);
        return packer().read(new VarInput(bytes));
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public T copy(T from) {
        return packer().copy(from);
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public T createInstance() {
        return InstantiationUtil.instantiate(packer().type());
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new PackedSerializer<>(packerClass);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new PackedSnapshot<>(packerClass);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedSerializer<?> that && packerClass == that.packerClass;
    }

    @Override
    public int hashCode() {
        return packerClass.hashCode();
    }

    private Packer<T> packer() {
        if (packer == null) {
            packer = InstantiationUtil.instantiate(packerClass);
        }
        return packer;
    }

    private byte[] buffer(int length) {
        if (in == null || in.length < length) {
            in = new byte[Math.max(1024, Integer.highestOneBit(length) * 2)];
        }
        return in;
    }
}
