/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.Slices;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sums contributions by subject and minute, so that a hot subject costs one update a flush. */
public final class SubjectBuffer implements Buffer<Counted, SubjectDelta> {
    private static final int SAMPLES = 3;

    private static final class Gathered {
        private final Slices slices = new Slices();
        private final List<Sample> samples = new ArrayList<>(SAMPLES);
        private long time = Long.MIN_VALUE;
        private List<String> topics = List.of();
        private Sample first;

        /** Keeps the heaviest and the earliest, whatever comes first. */
        void cite(SubjectKind kind, Sample sample) {
            first = Samples.earlier(kind, first, sample);
            int place = samples.size();
            while (place > 0 && Samples.heavier(sample, samples.get(place - 1))) {
                place--;
            }
            if (place < SAMPLES) {
                samples.add(place, sample);
                if (samples.size() > SAMPLES) {
                    samples.remove(SAMPLES);
                }
            }
        }
    }

    private transient Map<String, Gathered> subjects;

    @Override
    public void add(Counted counted) {
        if (subjects == null) {
            subjects = new LinkedHashMap<>();
        }
        for (String subject : counted.subjects) {
            Gathered gathered = subjects.computeIfAbsent(subject, missing -> new Gathered());
            if (counted.item != null) {
                gathered.slices.at(counted.minute).add(counted.item);
            } else {
                gathered.slices.addAll(Slices.ofBytes(counted.slices));
            }
            if (SubjectKey.kindOf(subject) == SubjectKind.THREAD) {
                gathered.topics = counted.threadTopics;
            }
            gathered.time = Math.max(gathered.time, counted.time);
            if (counted.sample != null) {
                gathered.cite(SubjectKey.kindOf(subject), counted.sample);
            }
        }
    }

    @Override
    public int size() {
        return subjects == null ? 0 : subjects.size();
    }

    @Override
    public void drain(Consumer<SubjectDelta> out) {
        if (subjects == null) {
            return;
        }
        for (Map.Entry<String, Gathered> entry : subjects.entrySet()) {
            SubjectDelta delta = new SubjectDelta();
            delta.subject = entry.getKey();
            delta.slices = entry.getValue().slices.toBytes();
            delta.time = entry.getValue().time;
            delta.topics = entry.getValue().topics;
            delta.samples = entry.getValue().samples;
            delta.first = entry.getValue().first;
            out.accept(delta);
        }
        subjects.clear();
    }
}
