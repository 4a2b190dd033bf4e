/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples of a subject as bytes: part of the formats of {@link SubjectState} and {@link
 * SubjectDelta}. Every subject has some, so what they have in common is written once: the version
 * of the analysis, which hardly ever differs between two of them, and the earliest sample, which is
 * often one of the heaviest.
 */
final class SampleBytes {
    private static final int NO_FIRST = 0;
    private static final int FIRST_APART = 1;
    private static final int FIRST_OF_SAMPLES = 2;

    private SampleBytes() {}

    /**
     * @param first may be null
     */
    static void write(List<Sample> samples, Sample first, VarOutput out) {
        String version = "";
        int place = NO_FIRST;
        out.writeLong(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            version = write(samples.get(i), version, out);
            place = isSame(samples.get(i), first) ? FIRST_OF_SAMPLES + i : place;
        }
        if (first != null && place == NO_FIRST) {
            out.writeLong(FIRST_APART);
            write(first, version, out);
        } else {
            out.writeLong(place);
        }
    }

    /**
     * Adds the samples to a list.
     *
     * @return the first; null if there is none
     */
    static Sample read(VarInput in, List<Sample> samples) {
        String version = "";
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            Sample sample = read(in, version);
            version = sample.analysisVersion;
            samples.add(sample);
        }
        int place = in.readInt();
        return switch (place) {
            case NO_FIRST -> null;
            case FIRST_APART -> read(in, version);
            default -> samples.get(place - FIRST_OF_SAMPLES);
        };
    }

    /** One item may be here twice, with other counters or without its text. */
    private static boolean isSame(Sample sample, Sample first) {
        return first != null
                && sample.isSameItem(first)
                && sample.url.equals(first.url)
                && sample.original == first.original
                && sample.publishedAt == first.publishedAt
                && sample.eventAt == first.eventAt
                && sample.excerpt.equals(first.excerpt);
    }

    private static String write(Sample sample, String version, VarOutput out) {
        out.writeString(sample.id).writeString(sample.url).writeString(sample.channel);
        boolean sameVersion = sample.analysisVersion.equals(version);
        // An older build leaves the last one out and passes over it.
        out.writeByte(
                (sample.original ? 1 : 0)
                        | (sameVersion ? 2 : 0)
                        | (sample.comment ? 4 : 0)
                        | (sample.byRule ? 8 : 0));
        out.writeString(sample.excerpt);
        out.writeLong(sample.publishedAt).writeLong(sample.publishedAt - sample.eventAt);
        out.writeLong(sample.weight).writeString(sample.category);
        out.writeLong(sample.words.size());
        for (String word : sample.words) {
            out.writeString(word);
        }
        out.writeString(sample.clusterId);
        if (!sameVersion) {
            out.writeString(sample.analysisVersion);
        }
        return sample.analysisVersion;
    }

    private static Sample read(VarInput in, String version) {
        Sample sample = new Sample();
        sample.id = in.readString();
        sample.url = in.readString();
        sample.channel = in.readString();
        int flags = in.readByte();
        sample.original = (flags & 1) != 0;
        sample.comment = (flags & 4) != 0;
        sample.byRule = (flags & 8) != 0;
        sample.excerpt = in.readString();
        sample.publishedAt = in.readLong();
        sample.eventAt = sample.publishedAt - in.readLong();
        sample.weight = in.readLong();
        sample.category = in.readString();
        int words = in.readInt();
        List<String> read = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            read.add(in.readString());
        }
        sample.words = read;
        sample.clusterId = in.readString();
        sample.analysisVersion = (flags & 2) != 0 ? version : in.readString();
        return sample;
    }
}
