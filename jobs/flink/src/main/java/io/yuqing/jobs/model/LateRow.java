/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/**
 * An item that came after its window had closed for good: a row of {@code late_items}, beside that
 * of {@code items}.
 */
public class LateRow {
    public String sourceTopic = "";
    public int sourcePartition;
    public long sourceOffset;

    /** The batch with which it was sent; empty if it names none. */
    public String batch = "";

    public String itemId = "";
    public String platform = "";
    public String kind = "";
    public String rootId = "";
    public long publishedAt;

    /** By which it was judged, as is {@link #watermarkAt}. */
    public long eventAt;

    public long watermarkAt;

    public static LateRow of(Item item, long watermark) {
        LateRow row = new LateRow();
        row.sourceTopic = item.sourceTopic;
        row.sourcePartition = item.sourcePartition;
        row.sourceOffset = item.sourceOffset;
        row.batch = item.batch;
        row.itemId = item.id;
        row.platform = item.platform;
        row.kind = item.kind;
        row.rootId = item.rootId;
        row.publishedAt = item.publishedAt;
        row.eventAt = item.eventAt;
        row.watermarkAt = watermark;
        return row;
    }
}
