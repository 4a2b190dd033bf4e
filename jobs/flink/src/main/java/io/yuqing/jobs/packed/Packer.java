/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.packed;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;

/**
 * The byte form of a class. It is stored in state: the bytes begin with a format number, and a form
 * that was ever in use is read or refused with a sentence. Implementations have no fields and a
 * public constructor without parameters.
 */
public interface Packer<T> {
    Class<T> type();

    void write(T value, VarOutput out);

    T read(VarInput in);

    /** Another object that says the same; what nobody changes may be shared. */
    T copy(T value);
}
