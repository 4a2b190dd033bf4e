/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.List;

/** The texts about one matter, and the topics they belong to by construction. */
final class Book {
    private final String id;
    private final List<Topic> topics;
    private final Phrases posts;
    private final Phrases comments;

    private Book(String id, List<Topic> topics, String posts, String comments) {
        this.id = id;
        this.topics = topics;
        this.posts = Phrases.load(posts);
        this.comments = Phrases.load(comments);
    }

    static Book of(Topic topic) {
        String file = "topic/" + topic.id() + ".txt";
        return new Book(topic.id(), List.of(topic), file, file);
    }

    /** Posts that belong to two topics, with comments from the first. */
    static Book ofTwo(String id, Topic first, Topic second) {
        return new Book(
                id, List.of(first, second), "topic/" + id + ".txt", "topic/" + first.id() + ".txt");
    }

    static Book background() {
        return new Book("background", List.of(), "background.txt", "background.txt");
    }

    String id() {
        return id;
    }

    List<Topic> topics() {
        return topics;
    }

    /** Lines {@code title|text}; falls back to neutral where nobody writes in this tone. */
    List<String> posts(Tone tone) {
        List<String> lines = posts.find("post " + tone.code);
        return lines.isEmpty() ? posts.get("post " + Tone.NEUTRAL.code) : lines;
    }

    List<String> comments(Tone tone) {
        return comments.get("comment " + tone.code);
    }

    boolean hasPosts(Tone tone) {
        return !posts.find("post " + tone.code).isEmpty();
    }
}
