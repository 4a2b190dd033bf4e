/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.jobs.packed.PackedType;
import io.yuqing.jobs.packed.Packer;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * An item as bytes. What follows from another field is not written: the ids of an original, times
 * beside each other, the cluster of a text that is the first of it. Words of closed lists are one
 * byte, see {@link KnownWords}; a word that is in none stands in full.
 */
public final class ItemPacker implements Packer<Item> {
    /** Names the packer to Flink, at the class {@link Item}. */
    public static final class Types extends TypeInfoFactory<Item> {
        @Override
        public TypeInformation<Item> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return new PackedType<>(Item.class, ItemPacker.class);
        }
    }

    /** Format 1 is the same without the flags above {@link #FIRST_OF_ITS_CLUSTER}. */
    private static final int FORMAT = 2;

    private static final int OLDEST_FORMAT = 1;

    private static final int HAS_ENGAGEMENT = 1;
    private static final int UPDATE = 1 << 1;
    private static final int LOW_CONFIDENCE = 1 << 2;
    private static final int ROOT_IS_ITSELF = 1 << 3;
    private static final int PARENT_IS_ROOT = 1 << 4;
    private static final int COUNTED_IN_ITS_REGION = 1 << 5;
    private static final int FIRST_OF_ITS_CLUSTER = 1 << 6;
    private static final int HAS_BATCH = 1 << 7;
    private static final int HAS_MEDIA_TEXT = 1 << 8;

    @Override
    public Class<Item> type() {
        return Item.class;
    }

    @Override
    public void write(Item item, VarOutput out) {
        int flags = flagsOf(item);
        out.writeByte(FORMAT).writeLong(flags);
        writeIf(flags & HAS_BATCH, item.batch, out);
        out.writeText(item.sourceTopic)
                .writeLong(item.sourcePartition)
                .writeLong(item.sourceOffset)
                .writeText(item.id)
                .writeText(item.platform);
        KnownWords.write(item.channel, out);
        KnownWords.write(item.kind, out);
        writeUnless(flags & ROOT_IS_ITSELF, item.rootId, out);
        writeUnless(flags & PARENT_IS_ROOT, item.parentId, out);
        writeTimes(item, out);
        out.writeText(item.title).writeText(item.text);
        writeIf(flags & HAS_MEDIA_TEXT, item.mediaText, out);
        out.writeText(item.url).writeText(item.region);
        writeUnless(flags & COUNTED_IN_ITS_REGION, item.countedRegion, out);
        out.writeInt32(item.voice);
        if (item.hasEngagement) {
            out.writeSigned(item.likes)
                    .writeSigned(item.comments)
                    .writeSigned(item.reposts)
                    .writeSigned(item.views);
        }
        out.writeSigned(item.engagementRise).writeSigned(item.version);
        writeAnalysis(item, flags, out);
    }

    private static int flagsOf(Item item) {
        return flag(item.hasEngagement, HAS_ENGAGEMENT)
                | flag(item.update, UPDATE)
                | flag(item.lowConfidence, LOW_CONFIDENCE)
                | flag(item.rootId.equals(item.id), ROOT_IS_ITSELF)
                | flag(item.parentId.equals(item.rootId), PARENT_IS_ROOT)
                | flag(item.countedRegion.equals(item.region), COUNTED_IN_ITS_REGION)
                | flag(item.clusterId.equals(clusterOf(item.textKey)), FIRST_OF_ITS_CLUSTER)
                | flag(!item.batch.isEmpty(), HAS_BATCH)
                | flag(!item.mediaText.isEmpty(), HAS_MEDIA_TEXT);
    }

    private static int flag(boolean set, int bit) {
        return set ? bit : 0;
    }

    private static void writeUnless(int known, String text, VarOutput out) {
        if (known == 0) {
            out.writeText(text);
        }
    }

    private static void writeIf(int there, String text, VarOutput out) {
        if (there != 0) {
            out.writeText(text);
        }
    }

    private static void writeTimes(Item item, VarOutput out) {
        out.writeSigned(item.publishedAt)
                .writeSigned(item.collectedAt - item.publishedAt)
                .writeSigned(item.eventAt - item.publishedAt)
                .writeSigned(item.sourceMinute - item.publishedAt)
                .writeSigned(item.partitionTime - item.eventAt)
                .writeSigned(item.aheadMillis);
    }

    private static void writeAnalysis(Item item, int flags, VarOutput out) {
        writeList(item.keywords, out);
        KnownWords.write(item.sentiment, out);
        out.writeInt32(Float.floatToRawIntBits(item.sentimentScore));
        KnownWords.write(item.category, out);
        KnownWords.write(item.secondCategory, out);
        out.writeInt32(Float.floatToRawIntBits(item.categoryScore)).writeText(item.categoryReason);
        writeList(item.topics, out);
        writeList(item.topicWords, out);
        writeList(item.places, out);
        out.writeInt32((int) (item.textKey >>> Integer.SIZE)).writeInt32((int) item.textKey);
        out.writeLong(item.fingerprint.length).writeBytes(item.fingerprint);
        writeUnless(flags & FIRST_OF_ITS_CLUSTER, item.clusterId, out);
        out.writeText(item.analysisVersion);
    }

    @Override
    public Item read(VarInput in) {
        int format = in.readByte();
        if (format < OLDEST_FORMAT || format > FORMAT) {
            throw new IllegalStateException(
                    "items are stored in format "
                            + format
                            + ", this version reads formats "
                            + OLDEST_FORMAT
                            + " to "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        int flags = in.readInt();
        Item item = new Item();
        item.batch = (flags & HAS_BATCH) != 0 ? in.readText() : "";
        item.hasEngagement = (flags & HAS_ENGAGEMENT) != 0;
        item.update = (flags & UPDATE) != 0;
        item.lowConfidence = (flags & LOW_CONFIDENCE) != 0;
        item.sourceTopic = in.readText();
        item.sourcePartition = (int) in.readLong();
        item.sourceOffset = in.readLong();
        item.id = in.readText();
        item.platform = in.readText();
        item.channel = KnownWords.read(in);
        item.kind = KnownWords.read(in);
        item.rootId = (flags & ROOT_IS_ITSELF) != 0 ? item.id : in.readText();
        item.parentId = (flags & PARENT_IS_ROOT) != 0 ? item.rootId : in.readText();
        readTimes(item, in);
        item.title = in.readText();
        item.text = in.readText();
        item.mediaText = (flags & HAS_MEDIA_TEXT) != 0 ? in.readText() : "";
        item.url = in.readText();
        item.region = in.readText();
        item.countedRegion = (flags & COUNTED_IN_ITS_REGION) != 0 ? item.region : in.readText();
        item.voice = in.readInt32();
        if (item.hasEngagement) {
            item.likes = in.readSigned();
            item.comments = in.readSigned();
            item.reposts = in.readSigned();
            item.views = in.readSigned();
        }
        item.engagementRise = in.readSigned();
        item.version = in.readSigned();
        readAnalysis(item, flags, in);
        return item;
    }

    private static void readTimes(Item item, VarInput in) {
        item.publishedAt = in.readSigned();
        item.collectedAt = item.publishedAt + in.readSigned();
        item.eventAt = item.publishedAt + in.readSigned();
        item.sourceMinute = item.publishedAt + in.readSigned();
        item.partitionTime = item.eventAt + in.readSigned();
        item.aheadMillis = in.readSigned();
    }

    private static void readAnalysis(Item item, int flags, VarInput in) {
        item.keywords = readList(in);
        item.sentiment = KnownWords.read(in);
        item.sentimentScore = Float.intBitsToFloat(in.readInt32());
        item.category = KnownWords.read(in);
        item.secondCategory = KnownWords.read(in);
        item.categoryScore = Float.intBitsToFloat(in.readInt32());
        item.categoryReason = in.readText();
        item.topics = readList(in);
        item.topicWords = readList(in);
        item.places = readList(in);
        item.textKey = (long) in.readInt32() << Integer.SIZE | in.readInt32() & 0xFFFF_FFFFL;
        item.fingerprint = in.readBytes(in.readInt());
        item.clusterId =
                (flags & FIRST_OF_ITS_CLUSTER) != 0 ? clusterOf(item.textKey) : in.readText();
        item.analysisVersion = in.readText();
    }

    @Override
    public Item copy(Item item) {
        Item copy = new Item();
        copy.sourceTopic = item.sourceTopic;
        copy.sourcePartition = item.sourcePartition;
        copy.sourceOffset = item.sourceOffset;
        copy.sourceMinute = item.sourceMinute;
        copy.batch = item.batch;
        copy.id = item.id;
        copy.platform = item.platform;
        copy.channel = item.channel;
        copy.kind = item.kind;
        copy.rootId = item.rootId;
        copy.parentId = item.parentId;
        copy.publishedAt = item.publishedAt;
        copy.collectedAt = item.collectedAt;
        copy.eventAt = item.eventAt;
        copy.aheadMillis = item.aheadMillis;
        copy.partitionTime = item.partitionTime;
        copy.title = item.title;
        copy.text = item.text;
        copy.mediaText = item.mediaText;
        copy.url = item.url;
        copy.region = item.region;
        copy.countedRegion = item.countedRegion;
        copy.voice = item.voice;
        copy.hasEngagement = item.hasEngagement;
        copy.likes = item.likes;
        copy.comments = item.comments;
        copy.reposts = item.reposts;
        copy.views = item.views;
        copy.update = item.update;
        copy.engagementRise = item.engagementRise;
        copy.keywords = item.keywords;
        copy.sentiment = item.sentiment;
        copy.sentimentScore = item.sentimentScore;
        copy.lowConfidence = item.lowConfidence;
        copy.category = item.category;
        copy.secondCategory = item.secondCategory;
        copy.categoryScore = item.categoryScore;
        copy.categoryReason = item.categoryReason;
        copy.topics = item.topics;
        copy.topicWords = item.topicWords;
        copy.places = item.places;
        copy.textKey = item.textKey;
        copy.fingerprint = item.fingerprint;
        copy.clusterId = item.clusterId;
        copy.analysisVersion = item.analysisVersion;
        copy.version = item.version;
        return copy;
    }

    /** The name of the cluster whose first text has this key; see the table of items. */
    private static String clusterOf(long textKey) {
        return textKey == 0 ? "" : HexFormat.of().toHexDigits(textKey);
    }

    private static void writeList(List<String> texts, VarOutput out) {
        out.writeLong(texts.size());
        for (String text : texts) {
            out.writeText(text);
        }
    }

    private static List<String> readList(VarInput in) {
        int size = in.readInt();
        if (size == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readText());
        }
        return texts;
    }
}
