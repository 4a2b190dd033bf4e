/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The items that a part is about: those of a topic within a range, or of a thread from its first
 * one on.
 *
 * @param topic empty if it is about a thread
 * @param thread empty if it is about a topic
 */
public record Scope(String topic, String thread, Instant since, Instant until) {
    /** Arguments of a view that is about the items of a scope. */
    public static final String ARGUMENTS =
            "topic = {topic:String}, thread = {thread:String}, since = {since:Int64},"
                    + " until = {until:Int64}";

    /** The view of these items, the same that boards read. */
    public static final String ITEMS = "v_items_of(" + ARGUMENTS + ")";

    /** The items of a topic up to a moment. */
    public static Scope ofTopic(String id, Duration length, Instant until) {
        return new Scope(id, "", until.minus(length), until);
    }

    /** All items of a thread up to a moment. */
    public static Scope ofThread(String id, Instant until) {
        return new Scope("", id, Instant.EPOCH, until);
    }

    public boolean isThread() {
        return !thread.isEmpty();
    }

    /** Values of the arguments of the view. */
    public Map<String, String> parameters() {
        return Map.of(
                "topic",
                topic,
                "thread",
                thread,
                "since",
                Long.toString(since.getEpochSecond()),
                "until",
                Long.toString(until.getEpochSecond()));
    }
}
