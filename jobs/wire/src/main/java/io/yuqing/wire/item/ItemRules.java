/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.io.Serializable;
import java.time.Instant;

/**
 * The contract between the fields of one item: what is required, what refers to what, which times
 * are believed.
 */
final class ItemRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private final IngestOptions options;

    ItemRules(IngestOptions options) {
        this.options = options;
    }

    /** The first rule that the fields break, or null. */
    Flaw broken(RecordKind stream, ItemFields fields, long recordTimestamp) {
        Flaw flaw = stream == RecordKind.POST ? post(fields) : comment(fields);
        return flaw != null ? flaw : times(fields, recordTimestamp);
    }

    /** Of an item of which neither the record nor the configuration says where it is from. */
    static Flaw noPlatform(RecordKind stream) {
        String option = IngestOptions.defaultPlatformKey(stream);
        return new Flaw(
                RejectReason.NO_PLATFORM,
                "platform is absent, null or empty, and "
                        + option
                        + " is not set: the same id on two platforms is two items; have the"
                        + " collector send it, or set the option if the topic has one platform.");
    }

    private static Flaw post(ItemFields f) {
        String missing =
                isEmpty(f.id)
                        ? "id"
                        : isEmpty(f.channel)
                                ? "channel"
                                : isEmpty(f.kind) ? "kind" : missingContent(f);
        if (missing != null) {
            return missing(missing, "");
        }
        return switch (f.kind) {
            case WireItem.ORIGINAL -> original(f);
            case WireItem.REPOST -> repost(f);
            default ->
                    new Flaw(
                            RejectReason.UNKNOWN_KIND,
                            "kind must be original or repost; comments go to the topic of"
                                    + " comments.");
        };
    }

    private static Flaw original(ItemFields f) {
        if (!isEmpty(f.rootId) && !f.rootId.equals(f.id)) {
            return new Flaw(
                    RejectReason.BAD_REFERENCE,
                    "root_id of an original must be its own id or absent.");
        }
        if (!isEmpty(f.parentId)) {
            return new Flaw(
                    RejectReason.BAD_REFERENCE,
                    "parent_id of an original must be null; a post with a parent is a repost.");
        }
        return null;
    }

    private static Flaw repost(ItemFields f) {
        if (isEmpty(f.rootId)) {
            return missing("root_id", " of a repost");
        }
        if (isEmpty(f.parentId)) {
            return missing("parent_id", " of a repost");
        }
        if (f.rootId.equals(f.id) || f.parentId.equals(f.id)) {
            return new Flaw(
                    RejectReason.BAD_REFERENCE,
                    "root_id and parent_id of a repost must name other posts.");
        }
        return null;
    }

    private static Flaw comment(ItemFields f) {
        String missing = isEmpty(f.id) ? "id" : isEmpty(f.postId) ? "post_id" : missingContent(f);
        if (missing != null) {
            return missing(missing, "");
        }
        if (f.id.equals(f.parentId)) {
            return new Flaw(
                    RejectReason.BAD_REFERENCE,
                    "parent_id of a comment must name another comment or be null.");
        }
        return null;
    }

    private static String missingContent(ItemFields f) {
        // Both may be empty: a repost without words, a caller who gives no name.
        return f.author == null
                ? "author"
                : f.text == null ? "text" : f.publishedAt == null ? "published_at" : null;
    }

    private Flaw times(ItemFields f, long recordTimestamp) {
        long skew = options.maxFutureSkew().toMillis();
        long earliest = options.earliest().toEpochMilli();
        boolean recorded = recordTimestamp > 0;
        if (f.collectedAt == null) {
            f.collectedAt = recorded ? recordTimestamp : options.clock().now();
        } else if (f.collectedAt < earliest) {
            return tooOld("collected_at", f.collectedAt);
        } else if (f.collectedAt > recordTimestamp + skew
                && f.collectedAt > options.clock().now() + skew) {
            // Else a collector with a wrong year would vouch for its own items and take event time
            // with it. The clock
            // is asked too because a replay may stamp its records with any time.
            return future("collected_at", f.collectedAt, "the record reached Kafka");
        }
        if (f.publishedAt < earliest) {
            return tooOld("published_at", f.publishedAt);
        }
        if (f.publishedAt > f.collectedAt + skew) {
            return future("published_at", f.publishedAt, "it was collected");
        }
        return null;
    }

    private Flaw tooOld(String field, long millis) {
        return new Flaw(
                RejectReason.TOO_OLD,
                field
                        + " "
                        + show(millis)
                        + " is before "
                        + options.earliest()
                        + ", the earliest believed.");
    }

    private Flaw future(String field, long millis, String reference) {
        return new Flaw(
                RejectReason.IN_THE_FUTURE,
                field
                        + " "
                        + show(millis)
                        + " is more than "
                        + options.maxFutureSkew()
                        + " after "
                        + reference
                        + "; check the collector's clock and zone.");
    }

    private static String show(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static Flaw missing(String field, String where) {
        return new Flaw(
                RejectReason.MISSING_FIELD,
                field + where + " is required and absent, null or empty.");
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isEmpty();
    }
}
