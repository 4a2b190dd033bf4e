/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a secret lies: {@code file:/run/secrets/robot} (its first line) or {@code env:NAME}. Never
 * the secret itself: what is in a job's configuration is in the blob store and in the web
 * interface. Read at each use, so that a secret can be changed while the job runs.
 */
public record SecretRef(String place) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "file:";
    private static final String ENV = "env:";

    /**
     * What can be a path; people also write a whole address with its token behind {@code file:}.
     */
    private static final Pattern PATH = Pattern.compile("file:[^?=@\\s]*[/\\\\][^?=@]*");

    /** Names are written so by custom; tokens are not. */
    private static final Pattern VARIABLE = Pattern.compile("env:[A-Z][A-Z0-9_]{0,30}");

    /** What some editors put before the first character. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * @throws IllegalArgumentException without the value, which might be the secret itself
     */
    public SecretRef {
        boolean known = place != null && (place.startsWith(FILE) || place.startsWith(ENV));
        if (!known || place.substring(place.indexOf(':') + 1).isBlank()) {
            throw new IllegalArgumentException(
                    "a secret is named by file:/its/path or env:ITS_NAME");
        }
    }

    /** The secret: one line, without blanks or a byte order mark around it. */
    public String read() throws SecretUnreadableException {
        String line = line();
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1).strip() : line;
    }

    /**
     * A secret that becomes part of an address or a header, where only visible ASCII can stand.
     *
     * @throws SecretUnreadableException naming the place, and never what is there
     */
    public String readToken() throws SecretUnreadableException {
        String token = read();
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new SecretUnreadableException(
                    "What "
                            + this
                            + " holds cannot be a token, it is empty or not of visible ASCII"
                            + " characters: copy the token again, without blanks or quotes of a"
                            + " text program.");
        }
        return token;
    }

    /** Whether something can be read there, on this machine and now. */
    public boolean isFilled() {
        try {
            return !read().isEmpty();
        } catch (SecretUnreadableException e) {
            return false;
        }
    }

    /** The place; without its name if that may be the secret itself. */
    @Override
    public String toString() {
        boolean harmless = PATH.matcher(place).matches() || VARIABLE.matcher(place).matches();
        return harmless ? place : place.substring(0, place.indexOf(':') + 1) + "…";
    }

    private String line() throws SecretUnreadableException {
        return place.startsWith(ENV)
                ? readVariable(place.substring(ENV.length()))
                : readFile(place.substring(FILE.length()));
    }

    private String readVariable(String name) throws SecretUnreadableException {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new SecretUnreadableException(
                    "The secret "
                            + this
                            + " is not set on this machine: set it for every TaskManager, or use"
                            + " file: instead.");
        }
        return value.strip();
    }

    private String readFile(String file) throws SecretUnreadableException {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of(file));
        } catch (MalformedInputException e) {
            throw new SecretUnreadableException(
                    "The secret " + this + " is not UTF-8 text: write it again.");
        } catch (IOException | InvalidPathException e) {
            throw new SecretUnreadableException(
                    "The secret "
                            + this
                            + " cannot be read on this machine: mount it on every TaskManager, or"
                            + " correct the path.");
        }
        if (lines.isEmpty() || lines.get(0).isBlank()) {
            throw new SecretUnreadableException(
                    "The secret " + this + " is empty: its first line must be the secret.");
        }
        return lines.get(0).strip();
    }
}
