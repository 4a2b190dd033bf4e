/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.Arrays;

/**
 * How many distinct values there were, of voices or of texts: exact up to {@value #EXACT_LIMIT},
 * then HyperLogLog with {@value #REGISTERS} registers (standard error 1.04/√m = 3.25 %).
 *
 * <p>A pure function of the <em>set</em> of values: order, repetition and the way parts were merged
 * change neither the estimate nor the bytes. Values must be uniformly distributed, as 32 bits of a
 * pseudonym or of a well-mixed hash are. Not thread-safe.
 *
 * <p>Source of the estimator: O. Ertl, "New cardinality estimation algorithms for HyperLogLog
 * sketches", arXiv:1702.01284, algorithm 6; it needs no bias tables and no switch to linear
 * counting.
 */
public final class Distinct {
    static final int EXACT_LIMIT = 256;
    private static final int PRECISION = 10;
    static final int REGISTERS = 1 << PRECISION;
    private static final int RANK_BITS = 32 - PRECISION;
    private static final double ALPHA_INFINITY = 0.5 / Math.log(2);
    private static final int[] NONE = {};
    private static final long WEIGHT = 48;

    /** So many values are inserted one by one, more are merged. */
    private static final int FEW = 2;

    /** Sorted, distinct; null once the registers have taken over. */
    private int[] exact = NONE;

    private int size;
    private byte[] registers;

    /** Adds one value. */
    public void add(int value) {
        if (registers != null) {
            raise(value);
            return;
        }
        int at = Arrays.binarySearch(exact, 0, size, value);
        if (at >= 0) {
            return;
        }
        if (size == EXACT_LIMIT) {
            switchToRegisters();
            raise(value);
            return;
        }
        insert(-at - 1, value);
    }

    /** Adds all values of {@code other}, which stays as it is. */
    public void addAll(Distinct other) {
        if (other.registers != null) {
            if (registers == null) {
                switchToRegisters();
            }
            for (int i = 0; i < REGISTERS; i++) {
                registers[i] = (byte) Math.max(registers[i], other.registers[i]);
            }
        } else if (registers == null && other.size > FEW) {
            merge(other);
        } else {
            for (int i = 0; i < other.size; i++) {
                add(other.exact[i]);
            }
        }
    }

    /** A copy that may be added to. */
    Distinct copy() {
        Distinct copy = new Distinct();
        copy.exact = exact == null || size == 0 ? exact : Arrays.copyOf(exact, size);
        copy.size = size;
        copy.registers = registers == null ? null : registers.clone();
        return copy;
    }

    /** The number of distinct values: exact while small, an estimate beyond. */
    public long estimate() {
        return registers == null ? size : Math.round(ertlEstimate());
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        return WEIGHT + (registers == null ? (long) Integer.BYTES * exact.length : REGISTERS);
    }

    void writeTo(VarOutput out) {
        if (registers != null) {
            out.writeLong(EXACT_LIMIT + 1L).writeBytes(registers);
            return;
        }
        out.writeLong(size);
        for (int i = 0; i < size; i++) {
            out.writeInt32(exact[i]);
        }
    }

    static Distinct readFrom(VarInput in) {
        Distinct values = new Distinct();
        int count = in.readInt();
        if (count > EXACT_LIMIT) {
            values.exact = null;
            values.registers = in.readBytes(REGISTERS);
            return values;
        }
        values.exact = count == 0 ? NONE : new int[count];
        for (int i = 0; i < count; i++) {
            values.exact[i] = in.readInt32();
        }
        values.size = count;
        return values;
    }

    /** Both sorted: one pass, where inserting one by one would move the rest each time. */
    private void merge(Distinct other) {
        int[] both = new int[size + other.size];
        int count = 0;
        int mine = 0;
        int its = 0;
        while (mine < size && its < other.size) {
            int value = Math.min(exact[mine], other.exact[its]);
            both[count++] = value;
            mine += exact[mine] == value ? 1 : 0;
            its += other.exact[its] == value ? 1 : 0;
        }
        System.arraycopy(exact, mine, both, count, size - mine);
        count += size - mine;
        System.arraycopy(other.exact, its, both, count, other.size - its);
        count += other.size - its;
        exact = both;
        size = count;
        if (size > EXACT_LIMIT) {
            switchToRegisters();
        }
    }

    private void insert(int at, int value) {
        if (size == exact.length) {
            exact = Arrays.copyOf(exact, Math.max(2, size * 2));
        }
        System.arraycopy(exact, at, exact, at + 1, size - at);
        exact[at] = value;
        size++;
    }

    private void switchToRegisters() {
        registers = new byte[REGISTERS];
        for (int i = 0; i < size; i++) {
            raise(exact[i]);
        }
        exact = null;
        size = 0;
    }

    private void raise(int value) {
        int index = value >>> RANK_BITS;
        int rest = value << PRECISION;
        byte rank = (byte) (Math.min(Integer.numberOfLeadingZeros(rest), RANK_BITS) + 1);
        if (rank > registers[index]) {
            registers[index] = rank;
        }
    }

    private double ertlEstimate() {
        int[] histogram = new int[RANK_BITS + 2];
        for (byte register : registers) {
            histogram[register]++;
        }
        double m = REGISTERS;
        double z = m * tau(1 - histogram[RANK_BITS + 1] / m);
        for (int k = RANK_BITS; k >= 1; k--) {
            z = 0.5 * (z + histogram[k]);
        }
        z += m * sigma(histogram[0] / m);
        return ALPHA_INFINITY * m * m / z;
    }

    private static double sigma(double start) {
        if (start == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double x = start;
        double y = 1;
        double z = x;
        double before;
        do {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        } while (z != before);
        return z;
    }

    private static double tau(double start) {
        if (start == 0 || start == 1) {
            return 0;
        }
        double x = start;
        double y = 1;
        double z = 1 - x;
        double before;
        do {
            x = Math.sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        } while (z != before);
        return z / 3;
    }
}
