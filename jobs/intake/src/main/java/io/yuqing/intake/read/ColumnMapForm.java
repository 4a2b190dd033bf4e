/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.ChannelWords;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.connector.collect.table.Role;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a county says of the columns of its exports, as it is written in YAML. */
public final class ColumnMapForm {
    private static final List<String> KEYS =
            List.of("columns", "drop", "platform", "channel", "region", "time", "clock");

    private static final String CLOCK_FORM = "([01]?[0-9]|2[0-3]):[0-5][0-9]";

    private final Map<?, ?> content;

    private ColumnMapForm(Map<?, ?> content) {
        this.content = content;
    }

    /**
     * @param content of the file: maps, lists and plain values
     * @throws ColumnMapFault if it cannot be used
     */
    public static ColumnMap read(Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            throw new ColumnMapFault("", "应为 columns: 等键；写法见 deploy/maps/ 中的样例。");
        }
        return new ColumnMapForm(map).map();
    }

    private ColumnMap map() {
        for (Object key : content.keySet()) {
            if (!KEYS.contains(key)) {
                throw new ColumnMapFault(
                        "/" + key, "没有键 '" + key + "'；可用的有 " + String.join("、", KEYS) + "。");
            }
        }
        return new ColumnMap(columns(), dropped(), constants(), time(), clock());
    }

    private Map<String, Role> columns() {
        Map<String, Role> columns = new HashMap<>();
        if (content.get("columns") instanceof Map<?, ?> written) {
            written.forEach((header, field) -> columns.put(String.valueOf(header), role(field)));
        } else if (content.containsKey("columns")) {
            throw new ColumnMapFault("/columns", "columns 应为“列名: 字段”，一行一列。");
        }
        return columns;
    }

    private static Role role(Object field) {
        return Role.ofField(String.valueOf(field))
                .orElseThrow(
                        () ->
                                new ColumnMapFault(
                                        "/columns",
                                        "没有字段 '%s'；可用的有 %s。"
                                                .formatted(field, String.join("、", fields()))));
    }

    private static List<String> fields() {
        return List.of(Role.values()).stream()
                .map(Role::field)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private Set<String> dropped() {
        Set<String> dropped = new HashSet<>();
        if (content.get("drop") instanceof List<?> written) {
            written.forEach(header -> dropped.add(String.valueOf(header)));
        } else if (content.containsKey("drop")) {
            throw new ColumnMapFault("/drop", "drop 应为列名的列表，例如 [联系人, 受理员]。");
        }
        return dropped;
    }

    private Map<Role, String> constants() {
        Map<Role, String> constants = new EnumMap<>(Role.class);
        put(constants, Role.PLATFORM);
        put(constants, Role.REGION);
        put(constants, Role.CHANNEL);
        String channel = constants.getOrDefault(Role.CHANNEL, "");
        if (!channel.isEmpty() && ChannelWords.code(channel).isEmpty()) {
            throw new ColumnMapFault(
                    "/channel", "没有渠道 '" + channel + "'；例如 portal、microblog、wechat、hotline。");
        }
        return constants;
    }

    private void put(Map<Role, String> constants, Role role) {
        if (content.containsKey(role.field())) {
            constants.put(role, text(role.field()));
        }
    }

    private DateTimeFormatter time() {
        if (!content.containsKey("time")) {
            return null;
        }
        try {
            return DateTimeFormatter.ofPattern(text("time"), Locale.CHINA);
        } catch (IllegalArgumentException e) {
            throw new ColumnMapFault("/time", "不是时间的写法；例如 yyyyMMdd HHmm、yyyy/M/d H:mm。");
        }
    }

    private String clock() {
        String clock = text("clock");
        if (!clock.isEmpty() && !clock.matches(CLOCK_FORM)) {
            throw new ColumnMapFault("/clock", "不是钟点；请加引号写成 \"08:00\" 这样。");
        }
        return clock;
    }

    private String text(String key) {
        Object value = content.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}
