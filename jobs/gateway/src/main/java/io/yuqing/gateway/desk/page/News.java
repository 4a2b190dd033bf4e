/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.desk.file.StaticFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** What changes in a page that is open: made of the same templates, so the same text. */
public final class News {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> all = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();

    private News(StaticFiles files, String title) {
        all.put("build", files.build());
        all.put("title", title);
        all.put("texts", texts);
        all.put("parts", parts);
    }

    public static News of(StaticFiles files, String title) {
        return new News(files, title);
    }

    /** Words at a place of the page. */
    public News text(String place, String words) {
        texts.put(place, words);
        return this;
    }

    /**
     * What a template with one parameter makes.
     *
     * @param template its file below {@code src/main/jte}
     */
    public News part(String place, String template, Object model) {
        parts.put(place, Templates.part(template, model));
        return this;
    }

    /** Anything else that a script of the page knows. */
    News with(String name, Object value) {
        all.put(name, value);
        return this;
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }
}
