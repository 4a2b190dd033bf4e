/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/** An item that evidence can cite. */
public class Sample {
    public String id = "";
    public String url = "";
    public String channel = "";

    /** Epoch milliseconds. */
    public long publishedAt;

    /** Likes, comments, reposts and views shown on it. */
    public long weight;

    /** Of the dictionary and models that judged it. */
    public String analysisVersion = "";

    public static Sample of(Item item) {
        Sample sample = new Sample();
        sample.id = item.id;
        sample.url = item.url;
        sample.channel = item.channel;
        sample.analysisVersion = item.analysisVersion;
        sample.publishedAt = item.publishedAt;
        sample.weight = item.likes + item.comments + item.reposts + item.views;
        return sample;
    }
}
