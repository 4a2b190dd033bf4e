/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Edge;
import io.yuqing.gateway.ingest.body.RawLine;
import io.yuqing.gateway.ingest.body.TooManyLinesException;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.wire.SourceRef;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.RejectReason;
import io.yuqing.wire.item.WireItem;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides line by line what goes to Kafka, and so what the jobs will say of it: it reads the very
 * bytes that will stand there, with their decoder. One batch; not thread-safe.
 */
public final class BatchDesk implements Outcome {
    /** With its key and the head of its batch a record must stay below what topics take: 1 MiB. */
    private static final int LARGEST = 1_000_000;

    private final Batch batch;
    private final Instant now;
    private final int most;
    private final ItemDecoder decoder;
    private final ItemDecoder ofWritten;
    private final Predicate<String> maySpeakFor;
    private final Edge edge;
    private final WireMask mask;
    private final SafeFields safe;
    private final ItemJson json;

    /**
     * @param most lines that are allowed
     * @param maySpeakFor whether the sender may send items of a platform, by its code
     */
    public BatchDesk(
            String id,
            Instant now,
            int most,
            IngestOptions ingest,
            Edge edge,
            Predicate<String> maySpeakFor) {
        this.batch = new Batch(id);
        this.now = now;
        this.most = most;
        this.decoder = new ItemDecoder(ingest);
        this.ofWritten =
                new ItemDecoder(
                        ingest.withMaxRecordBytes(Math.min(LARGEST, ingest.maxRecordBytes())));
        this.maySpeakFor = maySpeakFor;
        this.edge = edge;
        this.mask = new WireMask(edge, ingest.platforms());
        this.safe = new SafeFields(edge);
        this.json = new ItemJson(ingest.zone(), id);
    }

    /** What came of all that was handed in. */
    public Batch batch() {
        return batch;
    }

    /** A canonical record, as a collector wrote it. */
    public void line(Stream stream, RawLine line) {
        Decoded sent = decode(decoder, stream, line.bytes());
        if (sent.isRejected()) {
            refuse(stream, line, sent.rejection.reason, sent.rejection.detail);
            return;
        }
        String platform = sent.item.platform;
        if (!maySpeakFor.test(platform)) {
            refuse(stream, line, RejectReason.NOT_YOUR_PLATFORM, notYours());
            return;
        }
        int unread = sent.item.unreadCounters;
        mask.mask(sent.item);
        byte[] bytes = json.of(sent.item);
        Decoded written = decode(ofWritten, stream, bytes);
        if (written.isRejected()) {
            // Too long with its masks, or of an id that only its mask shows to be none.
            refuse(stream, line, written.rejection.reason, written.rejection.detail);
            return;
        }
        batch.accept(item(stream, line.number(), written.item, bytes), unread);
    }

    /** A record that an adapter made; nobody is in it. */
    @Override
    public void accepted(CollectedItem item) {
        requireRoom();
        byte[] bytes = SourceRef.put(item.json(), batch.id());
        Decoded written = decode(ofWritten, item.stream(), bytes);
        RawLine line = new RawLine(item.line(), item.json());
        if (written.isRejected()) {
            refuse(item.stream(), line, written.rejection.reason, written.rejection.detail);
        } else if (!maySpeakFor.test(written.item.platform)) {
            refuse(item.stream(), line, RejectReason.NOT_YOUR_PLATFORM, notYours());
        } else {
            batch.accept(item(item.stream(), item.line(), written.item, bytes), 0);
        }
    }

    /** A record that an adapter could not use; of which stream it is nobody knows. */
    @Override
    public void refused(Refusal refusal) {
        requireRoom();
        RefusedLine line = new RefusedLine(refusal.line(), "", refusal.code(), refusal.why());
        batch.refuse(stub(Stream.POST, line, Map.of()), line);
    }

    private void requireRoom() {
        if (batch.received() == most) {
            throw new TooManyLinesException(most);
        }
    }

    private Decoded decode(ItemDecoder decoder, Stream stream, byte[] bytes) {
        RecordKind kind = stream == Stream.POST ? RecordKind.POST : RecordKind.COMMENT;
        return decoder.decode(kind, "", 0, 0, now.toEpochMilli(), bytes);
    }

    private void refuse(Stream stream, RawLine raw, RejectReason reason, String detail) {
        Map<String, String> shown = safe.of(raw.bytes());
        RefusedLine line =
                new RefusedLine(
                        raw.number(),
                        shown.getOrDefault(SafeFields.ID, ""),
                        reason.code(),
                        edge.text(detail));
        batch.refuse(stub(stream, line, shown), line);
    }

    private CollectedItem stub(Stream stream, RefusedLine line, Map<String, String> shown) {
        return new CollectedItem(
                line.line(),
                stream,
                batch.id(),
                now,
                RefusedJson.of(batch.id(), line, shown),
                Map::of);
    }

    /** Keyed by thread, so that a thread stays in order. */
    private static CollectedItem item(Stream stream, long line, WireItem item, byte[] bytes) {
        return new CollectedItem(
                line, stream, item.rootId, Instant.ofEpochMilli(item.publishedAt), bytes, Map::of);
    }

    private static String notYours() {
        return "This token may not send items of this platform: use the one that may, or have the"
                + " platform added to it in gateway.yaml.";
    }
}
