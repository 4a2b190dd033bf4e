/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.LinkedHashMap;
import java.util.Map;

/** All fields of an entry as YAML, for those who know it. */
public final class EntryYaml {
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .build());

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private EntryYaml() {}

    /** Without the revision, which is not for people to count. */
    public static String write(Map<String, Object> fields) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", fields.get("id"));
        shown.putAll(fields);
        shown.remove("revision");
        try {
            return YAML.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values are always YAML.", e);
        }
    }

    /**
     * The fields of a text.
     *
     * @throws IllegalArgumentException with a Chinese sentence if it is none
     */
    public static Map<String, Object> read(String text) {
        try {
            Map<String, Object> fields = YAML.readValue(text, FIELDS);
            if (fields == null) {
                throw new IllegalArgumentException("没有内容；请写“字段: 值”，每行一个。");
            }
            return new LinkedHashMap<>(fields);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "第 " + Math.max(1, line) + " 行写法有误：请注意缩进、冒号后的空格、引号和括号，同一个字段不要写两次。", e);
        }
    }
}
