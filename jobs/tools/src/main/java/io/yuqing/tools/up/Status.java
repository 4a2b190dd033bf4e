/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.flink.JobSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tells how a running stack is. */
final class Status {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Status() {}

    static int run(List<String> words, PrintStream out) {
        Arguments given = Arguments.parse(words, Set.of("--json"), Set.of("--data"), Set.of());
        Path data = DataFolder.of(given);
        Addresses addresses = Addresses.read(data);
        List<JobSummary> jobs = new FlinkRest(addresses.flink()).jobs();
        Situation now = new SituationReader(External.clickHouse(addresses.clickHouse())).read();
        out.println(given.has("--json") ? json(addresses, jobs, now) : text(addresses, jobs, now));
        return 0;
    }

    private static String json(Addresses addresses, List<JobSummary> jobs, Situation now) {
        ObjectNode status = JSON.createObjectNode();
        status.set("addresses", JSON.valueToTree(addresses));
        status.set("jobs", JSON.valueToTree(jobs));
        status.set("situation", JSON.valueToTree(now));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values is always JSON.", e);
        }
    }

    private static String text(Addresses addresses, List<JobSummary> jobs, Situation now) {
        StringBuilder text = new StringBuilder();
        text.append("Kafka       ").append(addresses.kafka()).append('\n');
        text.append("ClickHouse  ").append(addresses.clickHouse()).append('\n');
        text.append("Flink       ").append(addresses.flink()).append('\n');
        for (JobSummary job : jobs) {
            text.append("作业        ")
                    .append(job.name())
                    .append("：")
                    .append(job.status())
                    .append('\n');
        }
        return text.append(SituationText.of(now)).toString();
    }
}
