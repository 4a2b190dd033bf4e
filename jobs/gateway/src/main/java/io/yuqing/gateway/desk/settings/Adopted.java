/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;

/** Whether the job has taken an entry over: of a topic it writes its revision to the tables. */
final class Adopted {
    private static final String SOON = "运行中的作业读到即采用，通常几秒。";

    private static final String REVISION =
            "SELECT revision FROM v_topics WHERE topic_id = {id:String} LIMIT 1";

    private final Tables tables;
    private final OnDemand onDemand;

    Adopted(Tables tables, OnDemand onDemand) {
        this.tables = tables;
        this.onDemand = onDemand;
    }

    record Topic(long revision) {}

    /** In Chinese. */
    String sentence(ControlKind kind, ControlEntry entry) {
        if (!(kind instanceof TopicKind)) {
            return SOON;
        }
        try {
            List<Topic> found =
                    onDemand.ask(
                            () -> tables.rows(REVISION, Map.of("id", entry.id()), Topic.class));
            boolean taken = !found.isEmpty() && found.get(0).revision() >= entry.revision();
            return taken ? "作业已采用，正在生效。" : SOON + "刷新本页可看是否已采用。";
        } catch (TablesException e) {
            return SOON;
        }
    }
}
