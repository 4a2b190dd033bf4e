/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form with a file sends (RFC 7578), all of it in memory. What the file was called there is
 * not asked.
 *
 * @param fields what else was filled in, by name
 * @param file its bytes; none if nobody chose one
 */
public record Upload(Map<String, String> fields, byte[] file) {
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "multipart/form-data;.*boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?.*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "content-disposition:[^\r\n]*[; ]name=\"([a-z_]{1,40})\"",
                    Pattern.CASE_INSENSITIVE);
    private static final int MOST_PARTS = 20;
    private static final String LINE = "\r\n";

    /**
     * Takes a body apart.
     *
     * @return empty if it is none of such a form
     */
    static Optional<Upload> of(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.matches()) {
            return Optional.empty();
        }
        // A sign a byte.
        String all = LINE + new String(body, ISO_8859_1);
        String mark = LINE + "--" + boundary.group(1);
        Map<String, String> fields = new HashMap<>();
        byte[] file = {};
        int at = all.indexOf(mark);
        for (int i = 0; at >= 0 && i < MOST_PARTS; i++) {
            int begin = at + mark.length();
            if (all.startsWith("--", begin)) {
                return Optional.of(new Upload(fields, file));
            }
            int text = all.indexOf(LINE + LINE, begin);
            int end = text < 0 ? -1 : all.indexOf(mark, text + LINE.length());
            if (end < text + 2 * LINE.length()) {
                return Optional.empty();
            }
            String head = all.substring(begin, text);
            byte[] content = all.substring(text + 2 * LINE.length(), end).getBytes(ISO_8859_1);
            Matcher name = NAME.matcher(head);
            if (head.contains("filename=")) {
                file = content;
            } else if (name.find()) {
                fields.put(name.group(1), new String(content, UTF_8));
            }
            at = end;
        }
        return Optional.empty();
    }

    /** Empty if it was not sent. */
    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
