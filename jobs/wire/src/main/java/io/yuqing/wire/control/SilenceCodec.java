/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.delivery.OfficeName;
import io.yuqing.domain.delivery.plan.AlertMatcher;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.field.Findings;
import io.yuqing.domain.field.Section;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Reads a silence, which has one form in Kafka, in files of silences and in the delivery file. */
public final class SilenceCodec extends ControlCodec<Silence> {
    /** Longer, it is no pause: who never wants to hear of something changes routes or rules. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final Set<String> KEYS =
            Set.of("id", "revision", "deleted", "from", "until", "for", "by", "because");

    private final ZoneId zone;

    /**
     * @param zone of times without an offset
     */
    public SilenceCodec(ZoneId zone) {
        super("silence");
        this.zone = zone;
    }

    @Override
    protected Silence entry(String key, Map<String, Object> fields) throws ControlException {
        Findings findings = Findings.ofFile("silence " + key);
        Silence silence = read(Section.of(findings, fields), zone);
        if (silence == null) {
            throw ControlException.of(findings.list());
        }
        return silence;
    }

    @Override
    protected Silence tombstone(String id, long revision) {
        return Silence.tombstone(id, revision);
    }

    @Override
    public String id(Silence silence) {
        return silence.id();
    }

    @Override
    public long revision(Silence silence) {
        return silence.revision();
    }

    @Override
    public boolean isDeleted(Silence silence) {
        return silence.deleted();
    }

    @Override
    public boolean isSame(Silence one, Silence other) {
        return one.isSameAs(other);
    }

    /** Null after findings. */
    public static Silence read(Section section, ZoneId zone) {
        String id = section.required("id", "give it a name of its own");
        long revision = section.number("revision", 0, 1, Integer.MAX_VALUE);
        if (section.flag("deleted")) {
            return section.isClean() ? Silence.tombstone(id, revision) : null;
        }
        AlertMatcher matcher = Matchers.readSilenced(section, KEYS);
        Long from = section.moment("from", zone);
        Long until = until(section, from, zone);
        String because = section.required("because", "say why");
        String by = duty(section);
        return section.isClean()
                ? new Silence(id, revision, matcher, from, until, by, because, false)
                : null;
    }

    private static String duty(Section section) {
        String by = section.required("by", "name the department or duty that asks for it");
        if (!by.isEmpty() && !OfficeName.is(by)) {
            section.refuse(
                    "by", by, "is no department or duty: write such as 值班室 or 应急办, no person");
        }
        return by;
    }

    /**
     * There is always an end: a forgotten silence would be a report that never comes. Null after
     * findings.
     */
    private static Long until(Section section, Long from, ZoneId zone) {
        boolean hasLength = section.keys().contains("for");
        if (hasLength && section.keys().contains("until")) {
            section.refuse(
                    "for", section.text("for", ""), "is there beside until: keep one of them");
            return null;
        }
        if (!hasLength && !section.keys().contains("until")) {
            section.missing("until", "write its end such as 2026-07-01 20:00, or for: 12h");
            return null;
        }
        String key = hasLength ? "for" : "until";
        Long until = hasLength ? end(section, from) : section.moment(key, zone);
        if (from == null || until == null) {
            return null;
        }
        if (until <= from) {
            section.refuse(key, section.text(key, ""), "is not after from: write a later time");
        } else if (until - from > LONGEST.toMillis()) {
            section.refuse(
                    key,
                    section.text(key, ""),
                    "is more than "
                            + LONGEST.toDays()
                            + " days after from: write an earlier time, or change routes or rules");
        }
        return until;
    }

    private static Long end(Section section, Long from) {
        Duration length = section.duration("for", Duration.ZERO);
        return from == null || !section.isClean("for") ? null : (Long) (from + length.toMillis());
    }
}
