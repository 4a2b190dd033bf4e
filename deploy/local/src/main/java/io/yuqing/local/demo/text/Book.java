/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.text;

import io.yuqing.local.demo.county.Mood;
import io.yuqing.local.demo.county.Topic;
import java.util.List;

/** The texts about one matter, and the topics they belong to by construction. */
public final class Book {
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

    public List<Topic> topics() {
        return topics;
    }

    /** Lines {@code title|text}; falls back to neutral where nobody writes in this mood. */
    public List<String> posts(Mood mood) {
        List<String> lines = posts.find("post " + mood.code);
        return lines.isEmpty() ? posts.get("post " + Mood.NEUTRAL.code) : lines;
    }

    public List<String> comments(Mood mood) {
        return comments.get("comment " + mood.code);
    }

    public boolean hasPosts(Mood mood) {
        return !posts.find("post " + mood.code).isEmpty();
    }
}
