/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.util.Arrays;
import java.util.Optional;

/** What a column stands for. */
public enum Role {
    ID("id"),
    URL("url"),
    TITLE("title"),
    TEXT("text"),
    /** Taken for the text where there is none. */
    SUMMARY("summary"),
    /** What is to be read in pictures or heard in a video. */
    MEDIA_TEXT("media_text"),
    PUBLISHED_AT("published_at"),
    /** The day of {@link #CLOCK}. */
    DATE("date"),
    CLOCK("clock"),
    COLLECTED_AT("collected_at"),
    PLATFORM("platform"),
    CHANNEL("channel"),
    REGION("region"),
    LIKES("likes"),
    COMMENTS("comments"),
    REPOSTS("reposts"),
    VIEWS("views"),
    /** The original of a repost. */
    ROOT("root_id"),
    /** The post that a comment belongs to; a row that has it is a comment. */
    POST("post_id"),
    PARENT("parent_id"),
    AUTHOR("author"),
    PERSONAL(""),
    JUDGEMENT(""),
    UNKNOWN("");

    private final String field;

    Role(String field) {
        this.field = field;
    }

    /** Its name in maps and in the canonical record; empty for what is not taken. */
    public String field() {
        return field;
    }

    /** The role of a field that a map names. */
    public static Optional<Role> ofField(String field) {
        return Arrays.stream(values())
                .filter(role -> !role.field.isEmpty() && role.field.equals(field))
                .findFirst();
    }

    boolean isTaken() {
        return !field.isEmpty() && this != AUTHOR;
    }
}
