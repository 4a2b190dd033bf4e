/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.jobs.access.ClickHouseRefusal;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.ConfigFile;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.KafkaSetup;
import io.yuqing.jobs.io.TopicCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;

/**
 * Prepares Kafka and ClickHouse for the jobs: creates missing topics and brings the tables to this
 * version. Running it again changes nothing.
 *
 * <p>Arguments as for {@link AnalysisJob}, and {@code --setup.partitions N} for the topics of
 * items.
 */
public final class SetupMain {
    private static final String PARTITIONS = "setup.partitions";
    private static final int DEFAULT_PARTITIONS = 4;

    /**
     * A server that is still starting gets this long; one that is not there is told in a minute.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SetupMain() {}

    public static void main(String[] args) {
        System.setProperty("yuqing.own-process", "true");
        try {
            Configuration given = ConfigFile.ofArguments(args);
            int partitions = partitions(given);
            given.removeKey(PARTITIONS);
            JobConfig config = JobConfig.of(given);
            KafkaSetup.Done done = new KafkaSetup(config, partitions).run();
            System.out.println("Kafka topics created: " + done.created());
            say("Kafka topics whose records the broker dates from now on: ", done.dated());
            say(
                    "Kafka topics whose records are dated by whoever sends them; let their"
                            + " administrator set message.timestamp.type=LogAppendTime, or one"
                            + " collector with a wrong clock makes items of others late: ",
                    done.left());
            System.out.println("ClickHouse migrations applied: " + prepareTables(config));
        } catch (ConfigException e) {
            Mains.refuse(e);
        }
    }

    private static void say(String what, List<String> topics) {
        if (!topics.isEmpty()) {
            System.out.println(what + topics);
        }
    }

    /**
     * Makes what is missing of the tables.
     *
     * @return how many migrations were applied
     * @throws ConfigException if that cannot be done
     */
    public static int prepareTables(JobConfig config) {
        ClickHouseEndpoint endpoint = config.clickHouse();
        try {
            int applied = Migrations.run(endpoint, PATIENCE);
            try (Connection connection = endpoint.connect()) {
                TopicCatalog.write(connection, config.startTopics());
            }
            return applied;
        } catch (SQLException e) {
            throw new ConfigException(
                    ClickHouseRefusal.sentence(e, endpoint.url(), endpoint.user())
                            .orElseGet(() -> notPrepared(endpoint, e)));
        } catch (ClickHouseConfigException e) {
            throw new ConfigException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("interrupted while preparing the tables");
        }
    }

    private static String notPrepared(ClickHouseEndpoint endpoint, SQLException error) {
        return JobOptions.CLICKHOUSE_URL.key()
                + " is "
                + endpoint.url()
                + ": the tables could not be prepared ("
                + error.getMessage()
                + "); start ClickHouse, or correct address, user or password.";
    }

    private static int partitions(Configuration given) {
        String value = given.toMap().getOrDefault(PARTITIONS, "" + DEFAULT_PARTITIONS);
        try {
            int partitions = Integer.parseInt(value);
            if (partitions > 0) {
                return partitions;
            }
        } catch (NumberFormatException e) {
            throw new ConfigException(PARTITIONS + " is '" + value + "'; write a whole number.");
        }
        throw new ConfigException(PARTITIONS + " is " + value + "; it must be at least 1.");
    }
}
