/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** An array of strings in native memory, by length and not by a closing zero. */
final class NativeStrings {
    /** Holds the strings: native memory lives as long as its Java object. */
    private final List<Memory> strings = new ArrayList<>();

    private final Memory pointers;
    private final long[] lengths;

    NativeStrings(Iterable<String> values) {
        List<Long> sizes = new ArrayList<>();
        for (String value : values) {
            byte[] bytes = value.getBytes(UTF_8);
            // One byte more, because no native memory of length 0 can be asked for.
            Memory memory = new Memory(bytes.length + 1L);
            memory.write(0, bytes, 0, bytes.length);
            strings.add(memory);
            sizes.add((long) bytes.length);
        }
        lengths = sizes.stream().mapToLong(Long::longValue).toArray();
        pointers = new Memory((strings.size() + 1L) * Native.POINTER_SIZE);
        for (int i = 0; i < strings.size(); i++) {
            pointers.setPointer((long) i * Native.POINTER_SIZE, strings.get(i));
        }
    }

    Pointer pointers() {
        return pointers;
    }

    long[] lengths() {
        // JNA copies an array to native memory; it refuses an empty one.
        return lengths.length == 0 ? new long[1] : lengths;
    }

    int count() {
        return lengths.length;
    }
}
