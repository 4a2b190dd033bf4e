/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Silences: alerts nobody is told of for a while. */
public final class SilenceKind implements ControlKind {
    static final ZoneId ZONE = CountyTime.ZONE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    /** Works and drills are known about so long before. */
    private static final Duration SOON = Duration.ofDays(60);

    private static final List<String> CONDITIONS =
            List.of("category", "topic", "rule", "region", "subject", "kind", "level");
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZONE);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMdd-HHmmss").withZone(ZONE);

    private final Clock clock;

    public SilenceKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String command() {
        return "silence";
    }

    @Override
    public String noun() {
        return "静默";
    }

    @Override
    public List<ControlRecord> records(Path file, Object content) throws ControlException {
        return StartFile.list("silence", file, content);
    }

    @Override
    public ControlEntry read(ControlRecord record) throws ControlException {
        Silence silence = new SilenceCodec(ZONE).read(record);
        return silence.deleted()
                ? ControlEntry.tombstone(silence.id(), silence.revision())
                : new ControlEntry(
                        silence.id(),
                        silence.revision(),
                        false,
                        silence.by() + "：" + silence.because(),
                        ControlJson.object("silence", record));
    }

    @Override
    public ControlRecord write(ControlEntry entry) {
        return ControlRecord.of(entry.id(), ControlJson.text(entry.fields()));
    }

    /**
     * From options; begins now if it is not said when.
     *
     * @param id null for one made of the time
     */
    public ControlRecord of(String id, Map<String, Object> given) {
        Instant now = clock.instant();
        Map<String, Object> fields = new LinkedHashMap<>(given);
        fields.putIfAbsent("from", NOW.format(now));
        String ownId = id == null ? "add-" + STAMP.format(now) : id;
        fields.put("id", ownId);
        fields.put("revision", 1);
        return ControlRecord.of(ownId, ControlJson.text(fields));
    }

    @Override
    public String summary(ControlEntry entry) {
        Silence silence = silence(entry);
        return "%s  %s 至 %s  %s  %s"
                .formatted(
                        standing(silence),
                        TIME.format(Instant.ofEpochMilli(silence.from())),
                        TIME.format(Instant.ofEpochMilli(silence.until())),
                        conditions(entry),
                        entry.name());
    }

    /** It is over, or begins so late that the date is probably wrong. */
    @Override
    public Optional<String> doubt(ControlEntry entry) {
        if (entry.deleted()) {
            return Optional.empty();
        }
        Silence silence = silence(entry);
        long now = clock.millis();
        if (silence.until() <= now) {
            return Optional.of(
                    "静默 %s 已于 %s 结束，不会再静默任何通知；请改写 until（并提高 revision），或删除这一条。"
                            .formatted(entry.id(), day(silence.until())));
        }
        return silence.from() - now <= SOON.toMillis()
                ? Optional.empty()
                : Optional.of(
                        "静默 %s 到 %s 才开始，距今超过 %d 天；请核对 from 的年月日。"
                                .formatted(entry.id(), day(silence.from()), SOON.toDays()));
    }

    private static String day(long millis) {
        return DAY.format(Instant.ofEpochMilli(millis));
    }

    /** Of an entry that was read and is not deleted. */
    public Silence silence(ControlEntry entry) {
        try {
            return new SilenceCodec(ZONE).read(write(entry));
        } catch (ControlException e) {
            throw new IllegalStateException("an entry that was read is a silence", e);
        }
    }

    private String standing(Silence silence) {
        long now = clock.millis();
        return now >= silence.until() ? "已结束" : now < silence.from() ? "未开始" : "静默中";
    }

    private static String conditions(ControlEntry entry) {
        return CONDITIONS.stream()
                .filter(entry.fields()::containsKey)
                .map(condition -> condition + "=" + entry.fields().get(condition))
                .collect(Collectors.joining(" "));
    }
}
