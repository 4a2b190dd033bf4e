/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.List;
import java.util.Objects;

/**
 * What is to be told, in a form every channel can show. Immutable. It has no place for an author,
 * and none is to be put into its texts.
 *
 * @param key idempotency key: the same for every attempt to deliver the same notice to the same
 *     channel, and for nothing else; not blank, at most 200 characters. It becomes the {@code
 *     Idempotency-Key} of a webhook and, hashed, the {@code Message-ID} of a mail; robots have
 *     nothing of the kind
 * @param title one line, not blank; what a locked phone shows
 * @param link the board to open, or null; an address that is not http or https is dropped
 * @param mention whether the people named in the channel's configuration are to be called by name
 */
public record Notice(
        String key, Tone tone, String title, List<Line> lines, String link, boolean mention) {

    private static final int MAX_KEY_CHARS = 200;

    public Notice {
        Objects.requireNonNull(tone, "tone");
        if (key == null || key.isBlank() || key.length() > MAX_KEY_CHARS) {
            throw new IllegalArgumentException(
                    "The key of a notice has 1 to "
                            + MAX_KEY_CHARS
                            + " characters, this is '"
                            + key
                            + "': build it of the alert id, the event and the channel.");
        }
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException(
                    "Notice " + key + " has no title: give it one line that says what happened.");
        }
        title = Span.plain(title).text();
        lines = List.copyOf(lines);
        link = Span.usable(link);
    }
}
