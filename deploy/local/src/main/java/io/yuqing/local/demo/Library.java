/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All texts of the county. */
final class Library {
    final Book background = Book.background();
    final Book waterAndRoad = Book.ofTwo("water-and-road", Topic.WATER, Topic.ROADS);
    final Phrases shared = Phrases.load("shared.txt");
    final Phrases slots = Phrases.load("slots.txt");
    final Phrases personal = Phrases.load("personal.txt");
    private final Map<Topic, Book> byTopic =
            Topic.ALL.stream().collect(Collectors.toMap(Function.identity(), Book::of));

    Book about(Topic topic) {
        return byTopic.get(topic);
    }

    /** All townships, in the order of the file. */
    List<String> towns() {
        return slots.get("town");
    }
}
