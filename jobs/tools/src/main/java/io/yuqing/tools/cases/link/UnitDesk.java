/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.control.standing.ControlTopic;
import io.yuqing.control.standing.UnitAccessTopic;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;

/** Where commands change what guards the links of a unit. */
final class UnitDesk {
    private UnitDesk() {}

    static UnitAccessTopic of(Terminal terminal, LinkOptions options) {
        ToolServers servers = ToolServers.of(terminal, options.config);
        String name = servers.get(JobOptions.KAFKA_TOPIC_ACCOUNTS);
        return new UnitAccessTopic(new ControlTopic(servers.kafka(options.kafka), name));
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
