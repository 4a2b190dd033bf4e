/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.local.demo.Scenario;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How well rules find bursts, and whether they keep quiet otherwise: runs the demo and the streams
 * of {@link Scenario} through the whole pipeline, for several seeds, so that no figure rests on one
 * stream. Every figure is in event time; two runs give equal figures.
 */
public final class AlertBench {
    private final Path rules;
    private final List<Scenario> scenarios;
    private final int seeds;
    private final Consumer<String> progress;

    /**
     * @param rules file of rules; null for the shipped ones
     * @param seeds 1 or more, of each stream
     * @param progress told in Chinese what happens
     */
    public AlertBench(Path rules, int seeds, Consumer<String> progress) {
        this(rules, List.of(Scenario.values()), seeds, progress);
    }

    AlertBench(Path rules, List<Scenario> scenarios, int seeds, Consumer<String> progress) {
        this.rules = rules == null ? Layout.find().deployFile("rules.yaml") : rules;
        this.scenarios = scenarios;
        this.seeds = seeds;
        this.progress = progress;
    }

    /**
     * @param data an empty folder
     */
    public AlertBenchReport run(Path data) throws IOException, SQLException {
        TriedRules tried = TriedRules.of(rules);
        AlertTrial trial = new AlertTrial(tried.write(data.resolve("rules.json")), progress);
        List<TrialOutcome> outcomes = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (long seed = 1; seed <= seeds; seed++) {
                String name = TrialOutcome.name(scenario, seed);
                Path folder = Files.createDirectories(data.resolve(name));
                outcomes.add(trial.run(scenario, seed, folder));
            }
        }
        return AlertBenchReport.of(outcomes, tried);
    }
}
