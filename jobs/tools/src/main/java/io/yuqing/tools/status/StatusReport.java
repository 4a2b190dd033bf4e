/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.flink.JobSummary;
import java.util.List;

/**
 * What {@code status} shows, for people and for programs.
 *
 * @param kafka null if it is not known
 * @param flink null if it is not known
 * @param gateway null if it is not known
 * @param calendar what somebody has to see to about the calendar of cases; empty: nothing
 */
record StatusReport(
        String kafka,
        String clickHouse,
        String flink,
        GatewayHealth gateway,
        List<JobSummary> jobs,
        StackSituation now,
        String calendar) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String json() {
        ObjectNode status = JSON.createObjectNode();
        ObjectNode addresses = status.putObject("addresses");
        addresses.put("kafka", kafka);
        addresses.put("clickHouse", clickHouse);
        addresses.put("flink", flink);
        addresses.put("gateway", gateway == null ? null : gateway.url());
        status.put("gateway", gateway == null ? null : gateway.status());
        status.set("jobs", JSON.valueToTree(jobs));
        status.set("situation", JSON.valueToTree(now));
        status.put("calendar", calendar);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "值班台      ", gateway == null ? null : gateway.url() + "/");
        line(text, "Kafka       ", kafka);
        line(text, "ClickHouse  ", clickHouse);
        line(text, "Flink       ", flink);
        line(text, "接入网关    ", gateway == null ? null : gateway.text());
        jobs.forEach(job -> line(text, "作业        ", job.name() + "：" + job.status()));
        line(text, "事项        ", calendar.isEmpty() ? null : calendar);
        return text.append(SituationText.of(now)).toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append(label).append(value).append(System.lineSeparator());
        }
    }
}
