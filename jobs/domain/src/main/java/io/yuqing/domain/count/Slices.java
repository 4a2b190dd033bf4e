/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.Arrays;

/**
 * Tallies by slice, sorted, only those that hold something. A slice is named by its number since
 * the epoch: of the minute, or of the day where a day is the unit. Not thread-safe.
 *
 * <p>The byte form is state and travels between operators: format 1 = format byte, number of
 * slices, first slice number, then for each slice the distance to the one before and its tally.
 */
public final class Slices {
    private static final int FORMAT = 1;

    private long[] numbers = new long[2];
    private Tally[] tallies = new Tally[2];
    private int size;

    public int size() {
        return size;
    }

    /** Number of the {@code index}-th slice in order. */
    public long number(int index) {
        return numbers[index];
    }

    /** Numbers of all slices, in order. */
    public long[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    public Tally tally(int index) {
        return tallies[index];
    }

    /** The tally of a slice, made empty if there is none yet. */
    public Tally at(long number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at >= 0 ? tallies[at] : insert(-at - 1, number);
    }

    /** The tally of a slice, or null. */
    public Tally find(long number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at >= 0 ? tallies[at] : null;
    }

    public void addAll(Slices other) {
        for (int i = 0; i < other.size; i++) {
            at(other.numbers[i]).addAll(other.tallies[i]);
        }
    }

    /** The sum of the slices from {@code from} (inclusive) to {@code to} (exclusive). */
    public Tally sum(long from, long to) {
        Tally sum = new Tally();
        for (int i = firstNotBefore(from); i < size && numbers[i] < to; i++) {
            sum.addAll(tallies[i]);
        }
        return sum;
    }

    /** Forgets all slices before {@code number}. */
    public void removeBefore(long number) {
        int first = firstNotBefore(number);
        if (first > 0) {
            numbers = Arrays.copyOfRange(numbers, first, Math.max(size, first + 2));
            tallies = Arrays.copyOfRange(tallies, first, Math.max(size, first + 2));
            size -= first;
        }
    }

    /** About how many bytes of memory they take. */
    long weight() {
        long weight = 64;
        for (int i = 0; i < size; i++) {
            weight += tallies[i].weight();
        }
        return weight;
    }

    int firstNotBefore(long number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at >= 0 ? at : -at - 1;
    }

    public byte[] toBytes() {
        VarOutput out = new VarOutput().writeByte(FORMAT);
        writeTo(out);
        return out.toByteArray();
    }

    /**
     * Reads the byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public static Slices ofBytes(byte[] bytes) {
        VarInput in = new VarInput(bytes);
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "slices are stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        return readFrom(in);
    }

    void writeTo(VarOutput out) {
        out.writeLong(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            out.writeLong(numbers[i] - before);
            before = numbers[i];
            tallies[i].writeTo(out);
        }
    }

    static Slices readFrom(VarInput in) {
        Slices slices = new Slices();
        int size = in.readInt();
        slices.numbers = new long[Math.max(2, size)];
        slices.tallies = new Tally[Math.max(2, size)];
        slices.size = size;
        long number = 0;
        for (int i = 0; i < size; i++) {
            number += in.readLong();
            slices.numbers[i] = number;
            slices.tallies[i] = Tally.readFrom(in);
        }
        return slices;
    }

    private Tally insert(int place, long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            tallies = Arrays.copyOf(tallies, size * 2);
        }
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        System.arraycopy(tallies, place, tallies, place + 1, size - place);
        numbers[place] = number;
        tallies[place] = new Tally();
        size++;
        return tallies[place];
    }
}
