/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ToolArguments;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Silences: alerts nobody is told of for a while. */
public final class SilenceKind implements ControlKind {
    static final ZoneId ZONE = CountyTime.ZONE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
    private static final List<String> CONDITIONS =
            List.of("category", "topic", "rule", "region", "subject", "kind", "level");
    private static final List<String> WRITTEN =
            Stream.concat(CONDITIONS.stream(), Stream.of("from", "until", "for", "by", "because"))
                    .toList();
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
    public String topic() {
        return KafkaTopics.SILENCES;
    }

    @Override
    public List<ControlRecord> file(Path file) throws ControlException {
        return StartFile.list("silence", file);
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

    /** Begins now if it is not said when. */
    @Override
    public ControlRecord of(ToolArguments options) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : WRITTEN) {
            String value = options.value("--" + field, null);
            if (value != null) {
                fields.put(field, CONDITIONS.contains(field) ? List.of(value.split(",")) : value);
            }
        }
        Instant now = clock.instant();
        fields.putIfAbsent("from", NOW.format(now));
        String id = options.value("--id", "add-" + STAMP.format(now));
        fields.put("id", id);
        fields.put("revision", 1);
        return ControlRecord.of(id, ControlJson.text(fields));
    }

    @Override
    public String summary(ControlEntry entry) {
        try {
            Silence silence = new SilenceCodec(ZONE).read(write(entry));
            return "%s  %s 至 %s  %s  %s"
                    .formatted(
                            standing(silence),
                            TIME.format(Instant.ofEpochMilli(silence.from())),
                            TIME.format(Instant.ofEpochMilli(silence.until())),
                            conditions(entry),
                            entry.name());
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
