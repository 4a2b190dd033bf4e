/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.text;

import io.yuqing.local.demo.county.Topic;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All texts of the county. */
public final class Library {
    public final Book background = Book.background();
    public final Book waterAndRoad = Book.ofTwo("water-and-road", Topic.WATER, Topic.ROADS);
    public final Phrases shared = Phrases.load("shared.txt");
    public final Phrases slots = Phrases.load("slots.txt");
    public final Phrases personal = Phrases.load("personal.txt");
    private final Map<Topic, Book> byTopic =
            Topic.ALL.stream().collect(Collectors.toMap(Function.identity(), Book::of));

    public Book about(Topic topic) {
        return byTopic.get(topic);
    }

    /** All townships, in the order of the file. */
    public List<String> towns() {
        return slots.get("town");
    }
}
