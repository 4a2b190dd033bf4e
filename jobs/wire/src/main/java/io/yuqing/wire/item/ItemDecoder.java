/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.yuqing.domain.origin.Region;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Turns the bytes of one Kafka record into an item or a rejection. Never throws, whatever the
 * bytes: a record that stopped the job would stop it again after every restart. Immutable, so it
 * may be shared by threads.
 *
 * <p>Reasons are decided in this order: size, emptiness, characters, syntax, single fields, then
 * fields together. So a record that is cut off is {@code not_json} even if what is left of it lacks
 * an id.
 */
public final class ItemDecoder implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final byte[] NOTHING = new byte[0];

    /**
     * Enough for any honest record; the parser does not recurse, so this only ends the reading of a
     * bomb early.
     */
    private static final int MAX_DEPTH = 64;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    // Field names chosen to collide cost a little time, and are no reason to refuse
                    // a record.
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    // Python writes NaN for a number it does not have; a counter may be it.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final IngestOptions options;
    private final ItemRules rules;

    public ItemDecoder(IngestOptions options) {
        this.options = options;
        this.rules = new ItemRules(options);
    }

    /**
     * What the record is. Counts and logs nothing.
     *
     * @param timestamp of the Kafka record in epoch milliseconds, 0 or less if it has none
     * @param payload the record's value, null for a tombstone
     */
    public Decoded decode(
            RecordKind kind,
            String topic,
            int partition,
            long offset,
            long timestamp,
            byte[] payload) {
        Decoded decoded = new Decoded();
        decoded.topic = topic;
        decoded.partition = partition;
        decoded.offset = offset;
        decoded.timestamp = timestamp;
        long recorded = believed(timestamp);
        byte[] bytes = payload == null ? NOTHING : payload;
        ItemFields fields = new ItemFields(options, indexOf(bytes, (byte) '\\') >= 0);
        Flaw flaw = unreadable(bytes, fields);
        decoded.sourceRef = fields.sourceRef;
        if (flaw == null) {
            flaw = fields.flaw();
        }
        if (flaw == null) {
            flaw = rules.broken(kind, fields, recorded);
        }
        String platform = options.platform(kind, fields.platform);
        if (flaw == null && platform.isEmpty()) {
            flaw = ItemRules.noPlatform(kind);
        }
        if (flaw == null) {
            decoded.item = item(kind, fields, platform, recorded);
        } else {
            decoded.rejection = rejection(flaw, bytes);
        }
        return decoded;
    }

    /** A client that writes seconds for ms dates its records to 1970; that is no timestamp. */
    private long believed(long timestamp) {
        return timestamp < options.earliest().toEpochMilli() ? 0 : timestamp;
    }

    /** Fills the fields; returns why the record as a whole cannot be read, or null. */
    private Flaw unreadable(byte[] bytes, ItemFields fields) {
        if (bytes.length > options.maxRecordBytes()) {
            return new Flaw(
                    RejectReason.TOO_LARGE,
                    "The record has "
                            + bytes.length
                            + " bytes; ingest.max-record-bytes allows "
                            + options.maxRecordBytes()
                            + ".");
        }
        int start = RawBytes.start(bytes);
        if (start == bytes.length) {
            return new Flaw(RejectReason.BLANK, "The record has no content.");
        }
        int illegal = RawBytes.firstIllegal(bytes);
        if (illegal >= 0) {
            return bytes[illegal] >= 0
                    ? new Flaw(
                            RejectReason.CONTROL_CHARACTER,
                            String.format(
                                    "Byte %d is the control character U+%04X; escape it in JSON.",
                                    illegal, bytes[illegal]))
                    : new Flaw(
                            RejectReason.INVALID_UTF8,
                            "Byte "
                                    + illegal
                                    + " is not UTF-8; have the collector convert from GBK or mend"
                                    + " it.");
        }
        return parse(bytes, start, fields);
    }

    private static Flaw parse(byte[] bytes, int start, ItemFields fields) {
        boolean complete = false;
        try (JsonParser json = JSON.createParser(bytes, start, bytes.length - start)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Flaw(RejectReason.NOT_AN_OBJECT, "The record must be one JSON object.");
            }
            fields.read(json);
            complete = true;
            return json.nextToken() == null ? null : trailing();
        } catch (IOException e) {
            return complete ? trailing() : syntax(bytes);
        } catch (RuntimeException e) {
            // A fault of the parser must cost one record, not the job.
            return syntax(bytes);
        }
    }

    private static Flaw trailing() {
        return new Flaw(
                RejectReason.TRAILING_CONTENT,
                "Something follows the object; send one object a record.");
    }

    /** Says nothing of what the parser said: it quotes the record. */
    private static Flaw syntax(byte[] bytes) {
        return RawBytes.hasLineBreakInString(bytes)
                ? new Flaw(
                        RejectReason.CONTROL_CHARACTER,
                        "A string holds an unescaped tab or line end; escape it in JSON.")
                : new Flaw(RejectReason.NOT_JSON, "The record is not complete, valid JSON.");
    }

    private WireItem item(RecordKind kind, ItemFields f, String platform, long recordTimestamp) {
        WireItem item = new WireItem();
        item.platform = platform;
        if (kind == RecordKind.POST) {
            item.channel = Channels.known(f.channel);
            item.kind = f.kind;
            ItemIds.ofPost(options.platforms(), f, item);
        } else {
            item.channel =
                    isEmpty(f.channel)
                            ? options.platforms().channel(platform)
                            : Channels.known(f.channel);
            item.kind = WireItem.COMMENT;
            ItemIds.ofComment(options.platforms(), f, item);
        }
        item.author = f.author;
        item.title = orEmpty(f.title);
        item.text = f.text;
        item.mediaText = orEmpty(f.mediaText);
        item.url = orEmpty(f.url);
        item.region = Region.normal(orEmpty(f.region));
        item.publishedAt = f.publishedAt;
        item.collectedAt = f.collectedAt;
        ItemTimes times = new ItemTimes(f.publishedAt, f.collectedAt, recordTimestamp);
        item.eventAt = times.event();
        item.aheadMillis = times.ahead();
        item.hasEngagement = f.hasEngagement;
        item.likes = f.likes;
        item.comments = f.comments;
        item.reposts = f.reposts;
        item.views = f.views;
        item.unreadCounters = f.unreadCounters;
        return item;
    }

    private static Rejection rejection(Flaw flaw, byte[] bytes) {
        Rejection rejection = new Rejection();
        rejection.reason = flaw.reason();
        rejection.detail = flaw.detail();
        rejection.payload =
                Arrays.copyOf(bytes, Math.min(bytes.length, Rejection.MAX_PAYLOAD_BYTES));
        rejection.payloadBytes = bytes.length;
        return rejection;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isEmpty();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
