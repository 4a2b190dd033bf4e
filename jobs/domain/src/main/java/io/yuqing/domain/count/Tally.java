/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.Map;

/**
 * What was counted of a subject in one stretch of event time. Adding is commutative and
 * associative, so the order of items never shows. Not thread-safe.
 */
public final class Tally {
    private static final long WEIGHT = 112;

    private long originals;
    private long reposts;
    private long comments;
    private long negative;
    private long neutral;
    private long positive;
    private long engagement;
    private NamedCounts channels = new NamedCounts();
    private NamedCounts platforms = new NamedCounts();
    private NamedCounts categories = new NamedCounts();
    private NamedCounts regions = new NamedCounts();
    private Distinct voices = new Distinct();
    private Distinct texts = new Distinct();

    /** Adds one item, or the rise of its engagement counters. */
    public void add(Contribution item) {
        engagement += item.engagement();
        if (item.kind() == null) {
            return;
        }
        switch (item.kind()) {
            case ORIGINAL -> originals++;
            case REPOST -> reposts++;
            case COMMENT -> comments++;
        }
        switch (item.attitude()) {
            case NEGATIVE -> negative++;
            case NEUTRAL -> neutral++;
            case POSITIVE -> positive++;
        }
        if (!item.channel().isEmpty()) {
            channels.add(item.channel(), 1);
        }
        if (!item.platform().isEmpty()) {
            platforms.add(item.platform(), 1);
        }
        if (!item.category().isEmpty()) {
            categories.add(item.category(), 1);
        }
        if (!item.region().isEmpty()) {
            regions.add(item.region(), 1);
        }
        if (item.text() != Contribution.NO_TEXT) {
            texts.add(item.text());
        }
        if (item.voice() != Contribution.NO_VOICE) {
            voices.add(item.voice());
        }
    }

    /** Adds all of {@code other}, which stays as it is. */
    public void addAll(Tally other) {
        originals += other.originals;
        reposts += other.reposts;
        comments += other.comments;
        negative += other.negative;
        neutral += other.neutral;
        positive += other.positive;
        engagement += other.engagement;
        channels.addAll(other.channels);
        platforms.addAll(other.platforms);
        categories.addAll(other.categories);
        regions.addAll(other.regions);
        voices.addAll(other.voices);
        texts.addAll(other.texts);
    }

    /** A copy that may be added to. */
    Tally copy() {
        Tally copy = new Tally();
        copy.originals = originals;
        copy.reposts = reposts;
        copy.comments = comments;
        copy.negative = negative;
        copy.neutral = neutral;
        copy.positive = positive;
        copy.engagement = engagement;
        copy.channels = channels.copy();
        copy.platforms = platforms.copy();
        copy.categories = categories.copy();
        copy.regions = regions.copy();
        copy.voices = voices.copy();
        copy.texts = texts.copy();
        return copy;
    }

    public long originals() {
        return originals;
    }

    public long reposts() {
        return reposts;
    }

    public long comments() {
        return comments;
    }

    public long negative() {
        return negative;
    }

    public long neutral() {
        return neutral;
    }

    public long positive() {
        return positive;
    }

    public long engagement() {
        return engagement;
    }

    /** Distinct pseudonyms; see {@link Distinct} for exactness. */
    public long voices() {
        return voices.estimate();
    }

    /** Distinct texts among what was counted with one; see {@link Distinct} for exactness. */
    public long texts() {
        return texts.estimate();
    }

    /** Items by channel code, in the order of codes. */
    public Map<String, Long> channels() {
        return channels.toMap();
    }

    /** Items by platform, in the order of names. */
    public Map<String, Long> platforms() {
        return platforms.toMap();
    }

    /** Items by routing category, in the order of codes. */
    public Map<String, Long> categories() {
        return categories.toMap();
    }

    /** Items by region, in the order of names. */
    public Map<String, Long> regions() {
        return regions.toMap();
    }

    /** Items of portals and traditional media: how far the media are involved. */
    public long media() {
        return channels.of("portal") + channels.of("traditional_media");
    }

    /** Originals, reposts and comments. */
    public long items() {
        return originals + reposts + comments;
    }

    /**
     * Grows with everything added and depends on nothing else, so the row with the highest version
     * is the complete one whatever the order of arrival and however often a batch was sent.
     */
    public long version() {
        return items() + engagement;
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        return WEIGHT
                + channels.weight()
                + platforms.weight()
                + categories.weight()
                + regions.weight()
                + voices.weight()
                + texts.weight();
    }

    void writeTo(VarOutput out) {
        out.writeLong(originals).writeLong(reposts).writeLong(comments);
        out.writeLong(negative).writeLong(neutral).writeLong(positive).writeLong(engagement);
        channels.writeTo(out);
        platforms.writeTo(out);
        categories.writeTo(out);
        regions.writeTo(out);
        voices.writeTo(out);
        texts.writeTo(out);
    }

    static Tally readFrom(VarInput in) {
        Tally tally = new Tally();
        tally.originals = in.readLong();
        tally.reposts = in.readLong();
        tally.comments = in.readLong();
        tally.negative = in.readLong();
        tally.neutral = in.readLong();
        tally.positive = in.readLong();
        tally.engagement = in.readLong();
        tally.channels = NamedCounts.readFrom(in);
        tally.platforms = NamedCounts.readFrom(in);
        tally.categories = NamedCounts.readFrom(in);
        tally.regions = NamedCounts.readFrom(in);
        tally.voices = Distinct.readFrom(in);
        tally.texts = Distinct.readFrom(in);
        return tally;
    }
}
