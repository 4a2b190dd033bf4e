/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.ArrayList;
import java.util.List;

/**
 * The hours of one subject that are in memory, read as they are asked for, and which of them
 * changed since they were stored. Mostly one or two, the newest at the end. Not thread-safe.
 */
final class OpenHours {
    private static final class OpenHour {
        private final long number;

        /** Null once they are closed. */
        private Slices slices;

        /** All three null until asked for. */
        private HourCounts counts;

        private Tally whole;
        private HourSums sums;
        private boolean changed;
        private long weight;

        private OpenHour(long number) {
            this.number = number;
        }
    }

    private final SubjectHead head;
    private final HourStore store;
    private final List<OpenHour> open = new ArrayList<>(2);

    OpenHours(SubjectHead head, HourStore store) {
        this.head = head;
        this.store = store;
    }

    /** Adds to a minute of an hour. */
    void add(long hour, long minute, Tally more) {
        OpenHour to = open(hour);
        int minutes = to.slices.size();
        Tally tally = to.slices.at(minute);
        long before = to.slices.size() > minutes ? 0 : tally.weight();
        tally.addAll(more);
        to.weight += tally.weight() - before;
        to.changed = true;
        to.whole = null;
        to.sums = null;
        if (to.counts != null) {
            to.counts.changed(to.slices, minute);
        }
    }

    /** The minutes of an hour, not to be changed. */
    Slices of(long hour) {
        return open(hour).slices;
    }

    /**
     * The minutes of an hour that changed since {@link #store}: it is in memory, so that nothing is
     * read, whatever subject the store is at.
     */
    Slices changed(long hour) {
        OpenHour known = find(hour);
        if (known == null || !known.changed) {
            throw new IllegalStateException(
                    "hour " + hour + " of a subject did not change since it was stored");
        }
        return known.slices;
    }

    HourCounts counts(long hour) {
        OpenHour known = find(hour);
        if (known == null || known.slices != null || known.counts == null) {
            known = open(hour);
            known.counts = known.counts == null ? new HourCounts() : known.counts;
            known.counts.complete(known.slices);
        }
        return known.counts;
    }

    /** All that was counted in an hour, not to be changed. */
    Tally whole(long hour) {
        OpenHour known = find(hour);
        if (known == null || known.whole == null) {
            known = open(hour);
            known.whole = known.slices.sum(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return known.whole;
    }

    HourSums sums(long hour) {
        OpenHour known = open(hour);
        if (known.sums == null) {
            known.sums = new HourSums(known.slices);
        }
        return known.sums;
    }

    void store() {
        for (OpenHour each : open) {
            if (each.changed) {
                store.put(each.number, each.slices.toBytes());
                each.changed = false;
            }
        }
    }

    void remove(long hour) {
        store.remove(hour);
        open.removeIf(each -> each.number == hour);
    }

    /**
     * Closes what lies before an hour and is stored, but for its counts and its sum, and drops what
     * is summed again quickly.
     */
    void keepFrom(long hour) {
        for (int i = open.size() - 1; i >= 0; i--) {
            OpenHour each = open.get(i);
            each.sums = null;
            if (each.number < hour && !each.changed) {
                close(i, each);
            }
        }
    }

    private void close(int place, OpenHour hour) {
        if (hour.counts == null && hour.whole == null) {
            open.remove(place);
        } else if (hour.slices != null) {
            if (hour.counts != null) {
                hour.counts.complete(hour.slices);
            }
            hour.slices = null;
            hour.weight = 0;
        }
    }

    long weight() {
        long weight = 48;
        for (OpenHour each : open) {
            weight += each.weight;
            weight += each.counts == null ? 0 : each.counts.weight();
            weight += each.whole == null ? 0 : each.whole.weight();
        }
        return weight;
    }

    private OpenHour open(long hour) {
        OpenHour known = find(hour);
        if (known == null) {
            known = new OpenHour(hour);
            open.add(known);
        }
        if (known.slices == null) {
            known.slices = read(hour);
            known.weight = known.slices.weight();
        }
        return known;
    }

    private OpenHour find(long hour) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).number == hour) {
                return open.get(i);
            }
        }
        return null;
    }

    /** Every hour that is stored has a total, unless it came when its hour was forgotten. */
    private Slices read(long hour) {
        boolean isNew = hour >= head.firstStoredHour() && !head.hours().has(hour);
        byte[] bytes = isNew ? null : store.get(hour);
        return bytes == null ? new Slices() : Slices.ofBytes(bytes);
    }
}
