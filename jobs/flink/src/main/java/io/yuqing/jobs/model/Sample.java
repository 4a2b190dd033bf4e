/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.privacy.excerpt.ItemExcerpt;
import io.yuqing.nlp.category.Router;
import java.util.List;

/** An item that evidence can cite. Nobody changes one that was handed on. */
public class Sample {
    public String id = "";
    public String url = "";
    public String channel = "";

    /** Whether it began its thread. */
    public boolean original;

    /** Whether it is a comment: a post of its platform may have the same id. */
    public boolean comment;

    /** See {@link ItemExcerpt}; empty if it says nothing or is forgotten. */
    public String excerpt = "";

    /** Epoch milliseconds. */
    public long publishedAt;

    /** When it counts; never later than {@link #publishedAt}. */
    public long eventAt;

    /** Likes, comments, reposts and views shown on it. */
    public long weight;

    /** Code of the routing category; empty if none. */
    public String category = "";

    /** Whether a rule for texts decided on the category. */
    public boolean byRule;

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
        sample.original = item.kind.equals(ItemKind.ORIGINAL.code());
        sample.comment = item.kind.equals(ItemKind.COMMENT.code());
        sample.excerpt = ItemExcerpt.of(item.title, item.text, item.mediaText);
        sample.category = item.category;
        sample.byRule = Router.isByRule(item.categoryReason);
        sample.words = item.topicWords;
        sample.clusterId = item.clusterId;
        sample.analysisVersion = item.analysisVersion;
        sample.publishedAt = item.publishedAt;
        sample.eventAt = item.eventAt;
        sample.weight = item.likes + item.comments + item.reposts + item.views;
        return sample;
    }

    /** Whether both are one item, however it looked when. */
    public boolean isSameItem(Sample other) {
        return id.equals(other.id) && comment == other.comment;
    }

    /** The same without what it says. */
    public Sample withoutText() {
        Sample copy = new Sample();
        copy.id = id;
        copy.url = url;
        copy.channel = channel;
        copy.original = original;
        copy.comment = comment;
        copy.publishedAt = publishedAt;
        copy.eventAt = eventAt;
        copy.weight = weight;
        copy.category = category;
        copy.byRule = byRule;
        copy.words = words;
        copy.clusterId = clusterId;
        copy.analysisVersion = analysisVersion;
        return copy;
    }
}
