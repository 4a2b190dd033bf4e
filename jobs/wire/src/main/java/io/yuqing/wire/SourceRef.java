/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The name of the batch with which a record was sent, so that whoever sent it can ask what became
 * of all of it. Counts are added up by it and nothing else depends on it: a name that cannot be
 * used is none, and costs no item.
 */
public final class SourceRef {
    /**
     * Of the field, and of the header of the Kafka record that says it where the field does not:
     * bytes that are no object have no field.
     */
    public static final String NAME = "source_ref";

    /** What a record without a batch has. */
    public static final String NONE = "";

    private static final int LONGEST = 64;

    /**
     * No digit, and nothing that accounts are introduced by ({@code wx}, {@code vx}, {@code qq}): a
     * name of chance must not look as if a person stood in it, for the jobs leave such a name out.
     * In the order of their codes.
     */
    private static final String SIGNS = "bcdfghjklmnprstz";

    private static final char REQUEST = 'b';
    private static final char FILE = 'f';

    private static final int BITS_OF_SIGN = 4;
    private static final int SIGNS_OF_TIME = 11;
    private static final int SIGNS_OF_CHANCE = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SourceRef() {}

    /** A new name of a file that is imported as a whole, or of what somebody typed. */
    public static String ofFile(long nowMillis) {
        return next(FILE, nowMillis);
    }

    /** Whether {@link #ofFile} made the name; no collector names its batches so by chance. */
    public static boolean isOfFile(String name) {
        return name.length() == 1 + SIGNS_OF_TIME + SIGNS_OF_CHANCE
                && name.charAt(0) == FILE
                && name.chars().skip(1).allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** A new name of what came in one request over HTTP. */
    public static String ofRequest(long nowMillis) {
        return next(REQUEST, nowMillis);
    }

    /**
     * A new name, which sorts behind those of earlier milliseconds.
     *
     * @param way how the batch comes
     */
    private static String next(char way, long nowMillis) {
        StringBuilder name = new StringBuilder().append(way);
        for (int sign = SIGNS_OF_TIME - 1; sign >= 0; sign--) {
            name.append(SIGNS.charAt((int) (nowMillis >>> sign * BITS_OF_SIGN & 15)));
        }
        for (int sign = 0; sign < SIGNS_OF_CHANCE; sign++) {
            name.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return name.toString();
    }

    /** The name as it was given, {@link #NONE} for anything that is none. */
    public static String of(String given) {
        if (given == null || given.isEmpty() || given.length() > LONGEST) {
            return NONE;
        }
        for (int i = 0; i < given.length(); i++) {
            if (!isAllowed(given.charAt(i))) {
                return NONE;
            }
        }
        return given;
    }

    /**
     * The record with the name of its batch as the last field of its object, which is the one that
     * counts. Bytes that do not end as an object does are handed back as they are; a header can
     * still name their batch.
     *
     * @param ref one that {@link #of} takes
     */
    public static byte[] put(byte[] json, String ref) {
        int end = lastSign(json, json.length);
        if (end < 0 || json[end] != '}') {
            return json;
        }
        int before = lastSign(json, end);
        if (before < 0) {
            return json;
        }
        String comma = json[before] == '{' ? "" : ",";
        byte[] field =
                (comma + '"' + NAME + "\":\"" + ref + "\"}").getBytes(StandardCharsets.US_ASCII);
        byte[] named = Arrays.copyOf(json, before + 1 + field.length);
        System.arraycopy(field, 0, named, before + 1, field.length);
        return named;
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '_'
                || c == '-';
    }

    /** Where the last byte before {@code end} is that is no blank; -1 if there is none. */
    private static int lastSign(byte[] json, int end) {
        int last = end - 1;
        while (last >= 0 && json[last] >= 0 && json[last] <= ' ') {
            last--;
        }
        return last;
    }
}
