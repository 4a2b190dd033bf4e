/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.privacy.IdMask;
import io.yuqing.domain.privacy.LinkMask;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.Pseudonymiser;
import io.yuqing.domain.privacy.RegionMask;
import io.yuqing.domain.privacy.Sealer;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.privacy.excerpt.RecordExcerpt;
import io.yuqing.domain.readable.ReadableText;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.Rejection;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The first operator, chained to the source: records what was read, sets rejected records aside,
 * and takes what belongs to a page and then personal data out of the rest. No raw author, mention
 * or phone number leaves it. It keeps no state: of tasks that run a source some end before the
 * savepoint with which a job is stopped and some behind it.
 */
public final class AdmitFunction extends ProcessFunction<Decoded, Item> {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final String keyFile;
    private final Duration keyPeriod;
    private final String zone;
    private final Duration outOfOrderness;
    private transient PartitionTimes times;
    private transient BatchNames batches;
    private transient Pseudonymiser pseudonymiser;
    private transient IdMask ids;
    private transient Sealer sealer;
    private transient Counter read;
    private transient Counter rejected;
    private transient Counter unreadCounters;

    /**
     * @param outOfOrderness that of the watermarks, see {@link PartitionTimes}
     */
    public AdmitFunction(String keyFile, Duration keyPeriod, ZoneId zone, Duration outOfOrderness) {
        this.keyFile = keyFile;
        this.keyPeriod = keyPeriod;
        this.zone = zone.getId();
        this.outOfOrderness = outOfOrderness;
    }

    @Override
    public void open(OpenContext context) {
        times = new PartitionTimes(outOfOrderness);
        batches = new BatchNames();
        PrivacyKey key = PrivacyKey.fromFile(Path.of(keyFile));
        pseudonymiser = Pseudonymiser.of(key, keyPeriod, ZoneId.of(zone));
        ids = IdMask.of(key);
        sealer = Sealer.of(key);
        read = getRuntimeContext().getMetricGroup().counter(MetricNames.READ);
        rejected = getRuntimeContext().getMetricGroup().counter(MetricNames.REJECTED);
        unreadCounters = getRuntimeContext().getMetricGroup().counter(MetricNames.UNREAD_COUNTERS);
    }

    @Override
    public void processElement(Decoded decoded, Context context, Collector<Item> out) {
        read.inc();
        String batch = batches.harmless(decoded.sourceRef);
        context.output(SideOutputs.LEDGER, event(decoded, batch, LedgerEvent.Outcome.READ));
        if (decoded.item == null) {
            rejected.inc();
            context.output(SideOutputs.LEDGER, event(decoded, batch, LedgerEvent.Outcome.REJECTED));
            context.output(SideOutputs.DEAD_LETTERS, deadLetter(decoded));
        } else {
            unreadCounters.inc(decoded.item.unreadCounters);
            Item item = withoutPersonalData(decoded);
            item.batch = batch;
            item.partitionTime = times.advance(decoded.topic, decoded.partition, item.eventAt);
            out.collect(item);
        }
    }

    private static LedgerEvent event(Decoded decoded, String batch, LedgerEvent.Outcome outcome) {
        LedgerEvent event = new LedgerEvent();
        event.topic = decoded.topic;
        event.partition = decoded.partition;
        event.offset = decoded.offset;
        event.minute = minuteOf(decoded.timestamp);
        event.batch = batch;
        event.outcome = outcome;
        return event;
    }

    private static long minuteOf(long time) {
        return Math.floorDiv(time, MINUTE) * MINUTE;
    }

    private DeadLetter deadLetter(Decoded decoded) {
        Rejection rejection = decoded.rejection;
        DeadLetter letter = new DeadLetter();
        letter.sourceTopic = decoded.topic;
        letter.sourcePartition = decoded.partition;
        letter.sourceOffset = decoded.offset;
        letter.reason = rejection.reason.code();
        letter.detail = TextMask.mask(rejection.detail);
        letter.excerpt = RecordExcerpt.of(rejection.payload);
        letter.payloadSealed =
                sealer.seal(rejection.payload, decoded.topic, decoded.partition, decoded.offset);
        letter.payloadBytes = rejection.payloadBytes;
        letter.receivedAt = decoded.timestamp;
        return letter;
    }

    private Item withoutPersonalData(Decoded decoded) {
        WireItem wire = decoded.item;
        Item item = new Item();
        item.sourceTopic = decoded.topic;
        item.sourcePartition = decoded.partition;
        item.sourceOffset = decoded.offset;
        item.sourceMinute = minuteOf(decoded.timestamp);
        item.id = withoutPeople(wire, wire.id);
        item.platform = TextMask.mask(orEmpty(wire.platform));
        item.channel = orEmpty(wire.channel);
        item.kind = wire.kind;
        item.rootId = wire.rootId.equals(wire.id) ? item.id : withoutPeople(wire, wire.rootId);
        String parent = orEmpty(wire.parentId);
        item.parentId = parent.equals(wire.rootId) ? item.rootId : withoutPeople(wire, parent);
        item.publishedAt = wire.publishedAt;
        item.collectedAt = wire.collectedAt;
        item.eventAt = wire.eventAt;
        item.aheadMillis = wire.aheadMillis;
        item.title = TextMask.mask(ReadableText.of(orEmpty(wire.title)));
        item.text = TextMask.mask(ReadableText.of(orEmpty(wire.text)));
        item.mediaText = TextMask.mask(ReadableText.of(wire.mediaText));
        item.url = LinkMask.withoutAuthor(orEmpty(wire.url), wire.author);
        item.region = RegionMask.mask(orEmpty(wire.region));
        item.voice = voice(wire);
        item.hasEngagement = wire.hasEngagement;
        item.likes = wire.likes;
        item.comments = wire.comments;
        item.reposts = wire.reposts;
        item.views = wire.views;
        return item;
    }

    /** Of {@code platform/id} the platform stays readable; the id is judged without it. */
    private String withoutPeople(WireItem wire, String id) {
        String onPlatform = Platforms.idOnPlatform(wire.platform, id);
        return onPlatform.length() == id.length()
                ? ids.mask(id)
                : Platforms.id(TextMask.mask(wire.platform), ids.mask(onPlatform));
    }

    /** Zero for no author; one author in four thousand million is taken for none. */
    private int voice(WireItem wire) {
        long pseudonym = pseudonymiser.pseudonym(orEmpty(wire.platform), wire.author, wire.eventAt);
        return (int) (pseudonym >>> 32);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
