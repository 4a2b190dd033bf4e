/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.count.VarInput;
import io.yuqing.domain.count.VarOutput;
import java.util.ArrayList;
import java.util.List;

/** An item that evidence can cite. */
public class Sample {
    public String id = "";
    public String url = "";
    public String channel = "";

    /** Epoch milliseconds. */
    public long publishedAt;

    /** Likes, comments, reposts and views shown on it. */
    public long weight;

    /** Code of the routing category; empty if none. */
    public String category = "";

    /** The words by which topics fired. */
    public List<String> words = List.of();

    /** The same for nearly equal texts. */
    public String clusterId = "";

    /** Of the dictionary and models that judged it. */
    public String analysisVersion = "";

    public static Sample of(Item item) {
        Sample sample = new Sample();
        sample.id = item.id;
        sample.url = item.url;
        sample.channel = item.channel;
        sample.category = item.category;
        sample.words = item.topicWords;
        sample.clusterId = item.clusterId;
        sample.analysisVersion = item.analysisVersion;
        sample.publishedAt = item.publishedAt;
        sample.weight = item.likes + item.comments + item.reposts + item.views;
        return sample;
    }

    void writeTo(VarOutput out) {
        out.writeString(id).writeString(url).writeString(channel);
        out.writeLong(publishedAt).writeLong(weight).writeString(category);
        out.writeLong(words.size());
        for (String word : words) {
            out.writeString(word);
        }
        out.writeString(clusterId).writeString(analysisVersion);
    }

    static Sample readFrom(VarInput in) {
        Sample sample = new Sample();
        sample.id = in.readString();
        sample.url = in.readString();
        sample.channel = in.readString();
        sample.publishedAt = in.readLong();
        sample.weight = in.readLong();
        sample.category = in.readString();
        int words = in.readInt();
        List<String> read = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            read.add(in.readString());
        }
        sample.words = read;
        sample.clusterId = in.readString();
        sample.analysisVersion = in.readString();
        return sample;
    }
}
