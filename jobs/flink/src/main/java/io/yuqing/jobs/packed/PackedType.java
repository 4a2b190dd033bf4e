/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.packed;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The type of a class that a {@link Packer} writes, as Flink's streams and states name it. */
public final class PackedType<T> extends TypeInformation<T> {
    private final Class<T> type;
    private final Class<? extends Packer<T>> packer;

    public PackedType(Class<T> type, Class<? extends Packer<T>> packer) {
        this.type = type;
        this.packer = packer;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new PackedSerializer<>(packer);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof PackedType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedType<?> that && packer == that.packer;
    }

    @Override
    public int hashCode() {
        return packer.hashCode();
    }

    @Override
    public String toString() {
        return "Packed<" + type.getSimpleName() + ">";
    }
}
