/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints the first page. Thread-safe. */
public final class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StaticFiles files;

    public Pages(StaticFiles files) {
        this.files = files;
    }

    /**
     * The whole page.
     *
     * @param tag of what changes in it, by which it asks for news
     */
    public byte[] html(FirstPage page, String tag, Viewer viewer) {
        Frame frame =
                Frame.of(page.title(), Section.FIRST, viewer, files)
                        .with("echarts.js")
                        .with("chart.js")
                        .with("desk.js");
        return Templates.print("first.jte", Map.of("page", page, "frame", frame, "tag", tag));
    }

    /** What changes in it, for a page that is open: the same templates, so the same text. */
    public byte[] json(FirstPage page) {
        Map<String, Object> changing = new LinkedHashMap<>();
        changing.put("build", files.build());
        changing.put("title", page.title());
        changing.put(
                "texts",
                Map.of(
                        "day", page.day(),
                        "clock", page.clock(),
                        "heard", page.alerts().heard()));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("trust", part("trust", page.trust()));
        parts.put("alerts", part("alerts", page.alerts()));
        parts.put("notices", part("notices", page.notices()));
        parts.put("today", part("today", page.today()));
        parts.put("hot", part("hot", page.heat()));
        parts.put("fresh", part("fresh", page.heat()));
        changing.put("parts", parts);
        changing.put("course", page.today().course());
        try {
            return JSON.writeValueAsBytes(changing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }

    private static String part(String name, Object model) {
        return Templates.part("part/" + name + ".jte", model);
    }
}
