/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with a file: one Chinese line for people, an English object for programs.
 *
 * @param line from 1; 0 if it is about no line
 * @param about what the line belongs to, such as "规则 water"; empty if nothing
 * @param key field or column; empty if it is about none
 * @param value what stands there; null if nothing does
 * @param remedy what to write instead, in Chinese
 * @param english the whole sentence as the jobs log it
 */
public record Finding(
        Path file,
        int line,
        String about,
        String key,
        String value,
        String remedy,
        String english) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 60;

    /** Of a file that no job reads. */
    public Finding(Path file, int line, String about, String key, String value, String remedy) {
        this(file, line, about, key, value, remedy, remedy);
    }

    /** About a line as a whole. */
    public static Finding ofLine(Path file, int line, String remedy) {
        return new Finding(file, line, "", "", null, remedy);
    }

    /** File, line, key, value and remedy, in Chinese. */
    public String text() {
        StringBuilder text = new StringBuilder(file.toString());
        if (line > 0) {
            text.append(" 第 ").append(line).append(" 行");
        }
        text.append('：');
        if (!about.isEmpty()) {
            text.append(about);
        }
        if (!key.isEmpty()) {
            text.append(about.isEmpty() ? "" : " 的 ").append(key);
            text.append(value == null ? " 缺失" : " 为 '" + shown() + "'");
        }
        return text.append(about.isEmpty() && key.isEmpty() ? "" : "；").append(remedy).toString();
    }

    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("line", line);
        fields.put("key", key);
        fields.put("value", value);
        fields.put("problem", english);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }

    private String shown() {
        String oneLine = value.replaceAll("\\s+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= LONGEST_VALUE
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
