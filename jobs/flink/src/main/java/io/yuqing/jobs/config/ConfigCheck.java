/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.domain.field.NearestKey;
import io.yuqing.domain.field.Secretive;
import io.yuqing.domain.time.Durations;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** Finds every problem of a configuration, each as one sentence with key, value and remedy. */
final class ConfigCheck {
    private static final Duration SHORTEST_IDLENESS = Duration.ofSeconds(30);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(24);

    private final Configuration values;
    private final List<String> problems = new ArrayList<>();

    private ConfigCheck(Configuration values) {
        this.values = values;
    }

    /** For the delivery job, which reads alerts and no items. */
    static List<String> problemsOfDelivery(Configuration values) {
        ConfigCheck check = new ConfigCheck(values);
        check.unknownKeys();
        check.unreadableValues();
        if (check.problems.isEmpty()) {
            check.required(JobOptions.KAFKA_BOOTSTRAP_SERVERS, "e.g. localhost:9092");
            check.required(JobOptions.CLICKHOUSE_URL, "e.g. http://localhost:8123");
            check.required(JobOptions.DELIVERY_FILE, "see deploy/delivery.yaml");
            check.access();
            check.file(JobOptions.DELIVERY_FILE);
            check.file(JobOptions.TOPICS_FILE);
            check.clickHouseUrl();
            check.boardUrl();
            check.links();
        }
        return check.problems;
    }

    /** For the second-reading job, which reads what the analysis wrote. */
    static List<String> problemsOfSecondReading(Configuration values) {
        ConfigCheck check = new ConfigCheck(values);
        check.unknownKeys();
        check.unreadableValues();
        if (check.problems.isEmpty()) {
            check.required(JobOptions.KAFKA_BOOTSTRAP_SERVERS, "e.g. localhost:9092");
            check.required(JobOptions.CLICKHOUSE_URL, "e.g. http://localhost:8123");
            check.access();
            check.clickHouseUrl();
            check.positive(JobOptions.CLICKHOUSE_BATCH_ROWS);
            check.views();
            check.busyPace();
        }
        return check.problems;
    }

    /** For a command that talks to the servers of the jobs and needs no more. */
    static List<String> problemsOfServers(Configuration values) {
        ConfigCheck check = new ConfigCheck(values);
        check.unknownKeys();
        check.unreadableValues();
        if (check.problems.isEmpty()) {
            check.clickHouseUrl();
        }
        return check.problems;
    }

    static List<String> problemsOf(Configuration values) {
        ConfigCheck check = new ConfigCheck(values);
        check.unknownKeys();
        check.unreadableValues();
        if (check.problems.isEmpty()) {
            check.required(JobOptions.KAFKA_BOOTSTRAP_SERVERS, "e.g. localhost:9092");
            check.required(JobOptions.CLICKHOUSE_URL, "e.g. http://localhost:8123");
            check.required(JobOptions.PRIVACY_KEY_FILE, "a file with at least 32 secret bytes");
            check.access();
            check.file(JobOptions.RULES_FILE);
            check.file(JobOptions.TOPICS_FILE);
            check.file(JobOptions.SOURCES_FILE);
            check.file(JobOptions.PLATFORMS_FILE);
            check.clickHouseUrl();
            check.zone();
            check.earliestDate();
            check.durations();
            check.riskWeights();
            check.positive(JobOptions.CLICKHOUSE_BATCH_ROWS);
            check.positive(JobOptions.INGEST_MAX_TEXT_CHARS);
            check.positive(JobOptions.PREAGGREGATE_MAX_SUBJECTS);
        }
        return check.problems;
    }

    private void unknownKeys() {
        Set<String> known = new HashSet<>();
        JobOptions.all().forEach(option -> known.add(option.key()));
        for (String key : values.keySet()) {
            if (!known.contains(key) && !key.startsWith(JobOptions.KAFKA_PROPERTIES_PREFIX)) {
                problems.add(
                        key
                                + " is no option of this job; did you mean "
                                + NearestKey.to(key, known)
                                + "?");
            }
        }
    }

    private void unreadableValues() {
        for (ConfigOption<?> option : JobOptions.all()) {
            if (option.defaultValue() instanceof Duration usual) {
                duration(option, usual);
                continue;
            }
            try {
                values.getOptional(option);
            } catch (IllegalArgumentException e) {
                problems.add(
                        option.key()
                                + " is '"
                                + values.toMap().get(option.key())
                                + "', which cannot be read as its type; leave it out to use "
                                + option.defaultValue()
                                + ".");
            }
        }
    }

    /** Flink would read a number without a unit as milliseconds, which nobody means. */
    private void duration(ConfigOption<?> option, Duration usual) {
        String text = values.toMap().get(option.key());
        if (text == null) {
            return;
        }
        try {
            Durations.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "%s is '%s', which %s; leave it out to use %s."
                            .formatted(option.key(), text, e.getMessage(), Durations.write(usual)));
        }
    }

    private void required(ConfigOption<String> option, String example) {
        if (values.get(option) == null || values.get(option).isBlank()) {
            problems.add(option.key() + " is not set; give it a value, " + example + ".");
        }
    }

    private void file(ConfigOption<String> option) {
        file(option, values.get(option));
    }

    /** Whoever types the secret itself instead of the path to it does not find it in a log. */
    private void secretFile(ConfigOption<String> option) {
        String path = values.get(option);
        if (path != null && !isReadable(path)) {
            file(option, Secretive.path(path));
        }
    }

    private void file(ConfigOption<String> option, String path) {
        if (path != null && !isReadable(path)) {
            problems.add(
                    option.key()
                            + " is '"
                            + path
                            + "', which is no readable file; correct the path or its rights.");
        }
    }

    private static boolean isReadable(String path) {
        try {
            return Files.isReadable(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void access() {
        secretFile(JobOptions.KAFKA_PASSWORD_FILE);
        file(JobOptions.KAFKA_CA_FILE);
        secretFile(JobOptions.CLICKHOUSE_PASSWORD_FILE);
        file(JobOptions.CLICKHOUSE_CA_FILE);
        together(JobOptions.KAFKA_USER, JobOptions.KAFKA_PASSWORD_FILE);
        together(JobOptions.KAFKA_PASSWORD_FILE, JobOptions.KAFKA_USER);
    }

    private void together(ConfigOption<String> given, ConfigOption<String> missing) {
        if (values.get(given) != null && values.get(missing) == null) {
            problems.add(missing.key() + " is not set, but " + given.key() + " is; give both.");
        }
    }

    private void clickHouseUrl() {
        String url = values.get(JobOptions.CLICKHOUSE_URL);
        if (url != null && !url.startsWith("http://") && !url.startsWith("https://")) {
            problems.add(
                    JobOptions.CLICKHOUSE_URL.key()
                            + " is '"
                            + Secretive.masked(url)
                            + "'; it must begin with http:// or https:// (the HTTP interface,"
                            + " usually port 8123 or 8443).");
        }
    }

    private void boardUrl() {
        String url = values.get(JobOptions.BOARD_URL);
        if (url != null && !url.startsWith("http://") && !url.startsWith("https://")) {
            problems.add(
                    JobOptions.BOARD_URL.key()
                            + " is '"
                            + Secretive.masked(url)
                            + "'; it must begin with http:// or https://, or phones open nothing.");
        }
    }

    /** Half of it would be no link at all, and nobody would know why. */
    private void links() {
        String url = values.get(JobOptions.LINK_URL);
        String file = values.get(JobOptions.LINK_KEY_FILE);
        if ((url == null) != (file == null)) {
            problems.add(
                    (url == null ? JobOptions.LINK_URL : JobOptions.LINK_KEY_FILE).key()
                            + " is missing; links in notices need "
                            + JobOptions.LINK_URL.key()
                            + " and "
                            + JobOptions.LINK_KEY_FILE.key()
                            + ": set both or neither.");
        }
        if (url != null && !url.matches("https?://[^\\s/?#]+/?")) {
            problems.add(
                    JobOptions.LINK_URL.key()
                            + " is '"
                            + Secretive.masked(url)
                            + "'; write scheme, name and port under which units open the gateway,"
                            + " such as https://yq.example.gov.cn.");
        }
    }

    private void zone() {
        String zone = values.get(JobOptions.INGEST_ZONE);
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            problems.add(
                    JobOptions.INGEST_ZONE.key()
                            + " is '"
                            + zone
                            + "', which is no time zone; write e.g. Asia/Shanghai or +08:00.");
        }
    }

    private void earliestDate() {
        String date = values.get(JobOptions.INGEST_EARLIEST_DATE);
        try {
            LocalDate.parse(date);
        } catch (DateTimeException e) {
            problems.add(
                    JobOptions.INGEST_EARLIEST_DATE.key()
                            + " is '"
                            + date
                            + "', which is no date; write e.g. 2009-08-01.");
        }
    }

    private void durations() {
        Duration retention = values.get(JobOptions.WINDOW_RETENTION);
        atLeast(JobOptions.WINDOW_RETENTION, LONGEST_WINDOW, "the longest window");
        atLeast(JobOptions.DEDUP_TTL, retention, JobOptions.WINDOW_RETENTION.key());
        atLeast(JobOptions.THREAD_TTL, retention, JobOptions.WINDOW_RETENTION.key());
        atLeast(JobOptions.WATERMARK_IDLENESS, SHORTEST_IDLENESS, "30 s, or quiet looks broken");
        atLeast(JobOptions.PRIVACY_KEY_PERIOD, LONGEST_WINDOW, "the longest window");
        atLeast(JobOptions.PREAGGREGATE_INTERVAL, Duration.ofMillis(1), "1 ms");
        atLeast(JobOptions.CLICKHOUSE_BATCH_AGE, Duration.ofMillis(10), "10 ms");
    }

    private void riskWeights() {
        try {
            RiskWeightsOption.parse(values.get(JobOptions.RISK_WEIGHTS));
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    private void atLeast(ConfigOption<Duration> option, Duration least, String what) {
        if (values.get(option).compareTo(least) < 0) {
            problems.add(
                    option.key()
                            + " is "
                            + Durations.write(values.get(option))
                            + "; it must be at least "
                            + Durations.write(least)
                            + " ("
                            + what
                            + ").");
        }
    }

    private void views() {
        atLeast(JobOptions.SECOND_READING_VIEWS_EVERY, Duration.ofMinutes(1), "a look");
        int subjects = values.get(JobOptions.SECOND_READING_VIEWS_SUBJECTS);
        if (subjects < 0) {
            problems.add(
                    JobOptions.SECOND_READING_VIEWS_SUBJECTS.key()
                            + " is "
                            + subjects
                            + "; it must be 0 (no views are grouped) or more.");
        }
    }

    private void busyPace() {
        double pace = values.get(JobOptions.SECOND_READING_BUSY_PACE);
        if (!(pace >= 0)) {
            problems.add(
                    JobOptions.SECOND_READING_BUSY_PACE.key()
                            + " is "
                            + pace
                            + "; it must be 0 (no limit) or more originals a second.");
        }
    }

    private void positive(ConfigOption<Integer> option) {
        if (values.get(option) < 1) {
            problems.add(option.key() + " is " + values.get(option) + "; it must be at least 1.");
        }
    }
}
