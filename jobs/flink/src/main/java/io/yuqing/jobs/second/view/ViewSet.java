/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.nlp.view.View;
import io.yuqing.nlp.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that the comments of one subject say, a row of {@code views}: groups lie side by side in
 * lists, so that a set is there whole or not at all. It quotes by ids. Times are ms.
 */
public final class ViewSet {
    public String subjectKind = "";
    public String subjectId = "";
    public long readAt;
    public long since;
    public long freshUntil;
    public long comments;
    public long commentsRead;

    /** How many of those that were read are in no group. */
    public long inNoGroup;

    /** {@code view}, and at the end {@code exclamations} if there are any. */
    public List<String> kinds = new ArrayList<>();

    public List<Long> sizes = new ArrayList<>();
    public List<Long> texts = new ArrayList<>();
    public List<Long> negative = new ArrayList<>();
    public List<Long> neutral = new ArrayList<>();
    public List<Long> positive = new ArrayList<>();
    public List<String> words = new ArrayList<>();
    public List<String> quoteIds = new ArrayList<>();
    public List<Long> quoteTimes = new ArrayList<>();

    /** Which encoder. */
    public String model = "";

    /**
     * @param times when comments were published, by id
     */
    void add(Views found, Map<String, Long> times) {
        commentsRead = found.read();
        inNoGroup = found.left();
        found.views().forEach(view -> add("view", view, times));
        found.exclamations().ifPresent(view -> add("exclamations", view, times));
    }

    private void add(String kind, View view, Map<String, Long> times) {
        kinds.add(kind);
        sizes.add((long) view.comments());
        texts.add((long) view.texts());
        negative.add((long) view.negative());
        neutral.add((long) view.neutral());
        positive.add((long) view.positive());
        words.add(String.join("、", view.words()));
        quoteIds.add(view.quote().id());
        quoteTimes.add(times.get(view.quote().id()));
    }
}
