/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a panel shows one of its fields.
 *
 * @param name the field of an override; {@link #DEFAULTS} for what holds for all others
 * @param set properties by their ids, such as {@code unit}
 */
record ShownField(String name, Map<String, JsonNode> set) {
    static final String DEFAULTS = "defaults";

    static List<ShownField> of(JsonNode panel) {
        List<ShownField> fields = new ArrayList<>();
        Map<String, JsonNode> defaults = new HashMap<>();
        panel.at("/fieldConfig/defaults")
                .properties()
                .forEach(e -> defaults.put(e.getKey(), e.getValue()));
        fields.add(new ShownField(DEFAULTS, defaults));
        fields.addAll(overrides(panel));
        return fields;
    }

    static List<ShownField> overrides(JsonNode panel) {
        List<ShownField> fields = new ArrayList<>();
        for (JsonNode override : panel.at("/fieldConfig/overrides")) {
            Map<String, JsonNode> set = new HashMap<>();
            for (JsonNode property : override.path("properties")) {
                set.put(property.path("id").asText(), property.path("value"));
            }
            fields.add(new ShownField(override.at("/matcher/options").asText(), set));
        }
        return fields;
    }

    boolean has(String property) {
        return set.containsKey(property);
    }

    JsonNode get(String property) {
        return set.getOrDefault(property, MissingNode.getInstance());
    }
}
