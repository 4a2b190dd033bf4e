/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.Batch;
import io.yuqing.intake.send.Written;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code item add}: one post that somebody found, typed or pasted. */
@Command(
        name = "add",
        description = "录入一条人工发现的帖文：粘贴链接和文字。",
        exitCodeList = {"0:可录入或已录入", "1:被退回", "2:Kafka 没有回答"})
final class AddItemCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = "正文；不写或写 - 则从标准输入读取，可粘贴多行，以 Ctrl-D 结束。")
    private String text = "-";

    @Option(names = "--url", paramLabel = "URL", description = "原文链接；能认出平台时不必写 --platform。")
    private String url = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "标题。")
    private String title = "";

    @Option(
            names = "--published",
            paramLabel = "TIME",
            required = true,
            description = "发布时间，如 '2026-07-01 08:30'、'昨天 08:30'、10分钟前。")
    private String published;

    @Option(names = "--region", paramLabel = "NAME", description = "地区。")
    private String region = "";

    @Mixin private SourceOptions source;
    @Mixin private KafkaOptions kafka;
    @Mixin private ConfigOptions config;

    AddItemCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        if (!source.isDryRun()) {
            servers.kafka(kafka).requireListener();
        }
        Instant now = terminal.clock().instant();
        Setting setting = source.setting(servers, now, "", ColumnMap.NONE, null);
        List<CollectedItem> items = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        FileReport report =
                ItemFile.one(
                        draft(),
                        setting,
                        new Outcome() {
                            @Override
                            public void accepted(CollectedItem item) {
                                items.add(item);
                            }

                            @Override
                            public void refused(Refusal refusal) {
                                refusals.add(refusal);
                            }
                        });
        if (!refusals.isEmpty()) {
            terminal.out().println("退回：" + refusals.get(0).why() + "。");
            return ExitCode.NO;
        }
        if (source.isDryRun()) {
            terminal.out().println("可以录入（没有写入）：");
            terminal.out().print(ImportText.examplesOf(report));
        } else {
            Batch batch = Batch.ofFile(now);
            Written written = send(servers, batch, items);
            terminal.out().println("已录入：");
            terminal.out().print(ImportText.examplesOf(report));
            terminal.out().println(ImportText.batch(batch.name(), written));
        }
        return ExitCode.YES;
    }

    private Draft draft() {
        Draft draft = new Draft(1, Stream.POST);
        draft.url = url;
        draft.title = title;
        draft.text = text.equals("-") ? pasted() : text;
        draft.publishedAt = published;
        draft.region = region;
        return draft;
    }

    private String pasted() {
        return terminal.in().lines().collect(Collectors.joining("\n"));
    }

    private Written send(ToolServers servers, Batch batch, List<CollectedItem> items) {
        return ItemSending.send(
                servers, kafka, producer -> items.forEach(item -> producer.send(batch.with(item))));
    }
}
