/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.backtest.history.FilesHistory;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.KafkaHistory;
import io.yuqing.tools.backtest.history.TableHistory;
import io.yuqing.tools.common.StreamFile;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the history of a backtest comes from: files, Kafka, or the table of items. */
final class HistoryOptions {
    @Parameters(
            paramLabel = "HISTORY",
            arity = "0..*",
            description =
                    "历史数据，取自文件：posts*.ndjson(.gz)、comments*.ndjson(.gz)，或 posts=文件、comments=文件。")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            arity = "0..1",
            fallbackValue = "",
            description = "取自 Kafka；地址可省略，默认依次取 --config、环境变量 KAFKA_BOOTSTRAP、运行中的系统。")
    private String kafka;

    @Option(
            names = "--posts-topic",
            paramLabel = "NAME",
            description = "帖文的主题，默认取 --config，否则为 yuqing.posts。")
    private String postsTopic;

    @Option(
            names = "--comments-topic",
            paramLabel = "NAME",
            description = "评论的主题，默认取 --config，否则为 yuqing.comments。")
    private String commentsTopic;

    @Option(
            names = "--clickhouse",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description = "取自 ClickHouse 的明细表；地址可省略，默认依次取 --config、环境变量 CLICKHOUSE_URL、运行中的系统。")
    private String clickHouse;

    @Option(names = "--database", paramLabel = "NAME", description = "数据库，默认 yuqing。")
    private String database;

    /** What is wrong; null if one history is named. */
    String fault() {
        int kinds = (kafka == null ? 0 : 1) + (clickHouse == null ? 0 : 1);
        kinds += files.isEmpty() ? 0 : 1;
        if (kinds == 0) {
            return "缺少历史数据；请给出文件，如 posts.ndjson.gz comments.ndjson.gz，或用 --kafka、--clickhouse";
        }
        return kinds > 1 ? "给出了几种历史数据；请只用文件、--kafka、--clickhouse 三者之一" : null;
    }

    History history(ToolServers servers) {
        if (kafka != null) {
            return new KafkaHistory(
                    servers.kafka(kafka),
                    postsTopic == null ? servers.get(JobOptions.KAFKA_TOPIC_POSTS) : postsTopic,
                    commentsTopic == null
                            ? servers.get(JobOptions.KAFKA_TOPIC_COMMENTS)
                            : commentsTopic);
        }
        return clickHouse != null
                ? new TableHistory(servers.clickHouse(clickHouse, database))
                : new FilesHistory(StreamFile.all(files));
    }

    /** The Kafka that the history comes from; null if it comes from elsewhere. */
    KafkaServer kafka(ToolServers servers) {
        return kafka == null ? null : servers.kafka(kafka);
    }
}
