/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.control.standing.ControlTopic;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes what guards the links of a unit; the gateway follows within moments. */
final class UnitDesk {
    private final ControlTopic topic;

    private UnitDesk(ControlTopic topic) {
        this.topic = topic;
    }

    static UnitDesk of(Terminal terminal, LinkOptions options) {
        ToolServers servers = ToolServers.of(terminal, options.config);
        String name = servers.get(JobOptions.KAFKA_TOPIC_ACCOUNTS);
        return new UnitDesk(new ControlTopic(servers.kafka(options.kafka), name));
    }

    /** Returns when it is stored. */
    void change(String unit, UnaryOperator<UnitAccess> change) {
        UnitAccess changed = change.apply(present(unit));
        topic.write(List.of(ControlRecord.of(changed.key(), UnitAccessJson.write(changed))));
    }

    /** One that cannot be read is made anew. */
    private UnitAccess present(String unit) {
        String key = UnitAccess.of(unit).key();
        ControlRecord record = topic.read().get(key);
        if (record == null) {
            return UnitAccess.of(unit);
        }
        try {
            return UnitAccessJson.read(key, record.json.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return UnitAccess.of(unit);
        }
    }

    /**
     * A unit as it is kept.
     *
     * @throws ToolException if it cannot be one
     */
    static String unit(String typed) {
        String unit = typed.strip();
        if (!unit.matches("[\\p{L}\\p{N}（）()·-]{1,40}")) {
            throw new ToolException("单位“%s”无法使用；请写事项单位名录里的名称，如 水务局。".formatted(typed));
        }
        return unit;
    }
}
