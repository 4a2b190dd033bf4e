/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import io.yuqing.local.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One file of newline-delimited JSON and the stream it belongs to. */
public record ReplayFile(Stream stream, Path path) {
    /** The two input streams. */
    public enum Stream {
        POSTS("root_id"),
        COMMENTS("post_id");

        private final String threadField;

        Stream(String threadField) {
            this.threadField = threadField;
        }

        /** The field that names an item's thread. */
        String threadField() {
            return threadField;
        }
    }

    /**
     * Reads {@code posts=FILE}, {@code comments=FILE}, or a file whose name begins with one of
     * these words.
     *
     * @throws StackException if the stream is not to be told, or the file cannot be read
     */
    public static ReplayFile parse(String argument) {
        for (Stream stream : Stream.values()) {
            String prefix = stream.name().toLowerCase(Locale.ROOT) + "=";
            if (argument.startsWith(prefix)) {
                return existing(stream, Path.of(argument.substring(prefix.length())));
            }
        }
        Path path = Path.of(argument);
        String name = String.valueOf(path.getFileName());
        for (Stream stream : Stream.values()) {
            if (name.startsWith(stream.name().toLowerCase(Locale.ROOT))) {
                return existing(stream, path);
            }
        }
        throw new StackException(
                "Replay file "
                        + argument
                        + " belongs to no stream by its name: write posts="
                        + argument
                        + " or comments="
                        + argument
                        + ".");
    }

    private static ReplayFile existing(Stream stream, Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StackException(
                    "Replay file " + path + " cannot be read: check its path and its rights.");
        }
        return new ReplayFile(stream, path);
    }
}
