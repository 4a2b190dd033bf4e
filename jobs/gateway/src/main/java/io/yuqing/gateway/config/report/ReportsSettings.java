/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.report;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.report.shelf.Step;
import io.yuqing.wire.account.Duty;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How papers are made: by the command that people run by hand, as a process of its own.
 *
 * @param command {@code yuqing report} and what has to stand before it, word by word; no secret is
 *     among them, since all users of a machine can read them
 * @param options that every such command takes, such as where the tables are
 * @param template of papers in Word; empty: the one that is shipped
 * @param publisher the office that publishes papers; empty: to be filled in by hand
 * @param folder of all papers
 * @param limit after which a paper is given up
 * @param megabytes that the process may have
 * @param dailyAt when the log of the day before is made by itself, in Beijing; empty: never
 * @param mail to whom that log is sent; empty: to nobody
 * @param twoPairsOfEyes whether one account may not do two steps with one paper
 * @param duties who may do what
 */
public record ReportsSettings(
        List<String> command,
        List<String> options,
        Optional<Path> template,
        String publisher,
        Path folder,
        Duration limit,
        int megabytes,
        Optional<LocalTime> dailyAt,
        Optional<MailConfig> mail,
        boolean twoPairsOfEyes,
        Map<Step, Set<Duty>> duties) {
    public ReportsSettings {
        command = List.copyOf(command);
        options = List.copyOf(options);
        duties = Map.copyOf(duties);
    }

    /** Whether a duty may take a step. */
    public boolean may(Duty duty, Step step) {
        return duties.getOrDefault(step, Set.of()).contains(duty);
    }
}
