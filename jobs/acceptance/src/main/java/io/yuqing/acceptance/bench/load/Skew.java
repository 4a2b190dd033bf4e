/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes half of the items of a stream replies to one thread: the day all talk about one thing. */
public final class Skew {
    private final ObjectMapper json = new ObjectMapper();
    private final WireItem hot;

    private Skew(WireItem hot) {
        this.hot = hot;
    }

    /** The same texts at the same times, in the same places; the first original is the thread. */
    public static ItemStream of(ItemStream stream, Path file) {
        Skew skew = new Skew(firstOriginal(stream));
        return stream.with(file, record -> Optional.of(skew.of(record)));
    }

    private static WireItem firstOriginal(ItemStream stream) {
        try (RecordFile.Reader records = stream.open()) {
            for (int i = 0; i < stream.size(); i++) {
                Outgoing record = records.next();
                if (record.isWellFormed() && record.item().kind.equals(WireItem.ORIGINAL)) {
                    return record.item();
                }
            }
        }
        throw new IllegalArgumentException("the stream has no thread");
    }

    private Outgoing of(Outgoing record) {
        if (!record.isWellFormed()) {
            return record;
        }
        try {
            return isMoved(record.item())
                    ? moved(record.comment(), (ObjectNode) json.readTree(record.value()))
                    : record;
        } catch (IOException e) {
            throw new UncheckedIOException("a well-formed record is no JSON", e);
        }
    }

    /** By its id, so that what is sent again goes where it went before. */
    private boolean isMoved(WireItem item) {
        return (item.id.hashCode() & 1) == 0 && !item.id.equals(hot.id);
    }

    private Outgoing moved(boolean comment, ObjectNode item) throws IOException {
        String root = Platforms.idOnPlatform(hot.platform, hot.id);
        item.put("platform", hot.platform);
        if (comment) {
            item.put("post_id", root).putNull("parent_id");
        } else {
            item.put("kind", WireItem.REPOST).put("root_id", root).put("parent_id", root);
        }
        return new Outgoing(comment, hot.rootId, json.writeValueAsBytes(item));
    }
}
