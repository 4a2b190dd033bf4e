/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.child.ChildTask;
import io.yuqing.gateway.desk.child.ChildWords;
import io.yuqing.gateway.desk.child.RunFolder;
import io.yuqing.wire.control.ControlJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tries a rule on history: the command is told in files, since others can read its words.
 *
 * @param now when history ends
 */
record BacktestTask(BacktestSettings settings, Asked asked, Instant now)
        implements ChildTask<Findings> {
    private static final ChildWords WORDS =
            new ChildWords(
                    "回测命令启动不了，或它的文件夹不能用；原因见接入网关的日志。",
                    "回测出错，原因见接入网关的日志。",
                    "算完了，但结果读不了；请核对回测命令和接入网关是不是同一版本。",
                    "请选少几天，或在命令行回测（不限时间，也可以在另一台机器上）。",
                    "没有算出结果：",
                    "。详情请用命令行回测一次，看它的日志。");

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public Duration limit() {
        return settings.limit();
    }

    @Override
    public int megabytes() {
        return settings.megabytes();
    }

    /** The servers of the run are in its folder too. */
    @Override
    public List<String> command(RunFolder folder) throws IOException {
        List<String> command = new ArrayList<>(settings.command());
        Stream.of(
                        "--rules",
                        entries(folder, "rules.json", one(asked.rule())),
                        "--against",
                        entries(folder, "in-force.json", one(asked.inForce())),
                        "--topics",
                        entries(folder, "topics.json", asked.topics()),
                        "--from",
                        now.minus(Duration.ofDays(asked.days())),
                        "--to",
                        now,
                        "--work",
                        folder.at("servers"),
                        "--json",
                        "--leash")
                .map(Object::toString)
                .forEach(command::add);
        return command;
    }

    /** JSON is YAML. */
    private static Object entries(RunFolder folder, String name, List<Map<String, Object>> entries)
            throws IOException {
        return folder.write(name, ControlJson.text(entries));
    }

    /** As a file of one rule, which has to have a revision, whichever. */
    private static List<Map<String, Object>> one(Map<String, Object> rule) {
        if (rule.isEmpty()) {
            return List.of();
        }
        Map<String, Object> numbered = new LinkedHashMap<>(rule);
        numbered.put("revision", 1);
        return List.of(numbered);
    }

    @Override
    public Findings read(byte[] printed) throws IOException {
        return Findings.read(printed);
    }

    @Override
    public ChildWords words() {
        return WORDS;
    }
}
