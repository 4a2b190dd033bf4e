/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.feed.FeedContent;
import io.yuqing.connector.collect.feed.FeedReader;
import io.yuqing.connector.collect.feed.UnreadableFeedException;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedItems;
import io.yuqing.intake.feed.FeedItems.Wanted;
import io.yuqing.intake.fetch.FetchFault;
import io.yuqing.intake.fetch.Fetched;
import io.yuqing.intake.fetch.Fetcher;
import io.yuqing.intake.fetch.Validators;
import io.yuqing.intake.fetch.WebAddress;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feed test URL|ID}: what would come in of a feed, and why not; nothing is written. */
@Command(
        name = "test",
        description = "试读一个订阅源：会收进什么、退回什么、为什么；不写入任何数据。",
        exitCodeList = {"0:全部可收", "1:有条目被退回", "2:无法读取"})
final class TestFeedCommand implements Callable<Integer> {
    private static final Outcome NOTHING =
            new Outcome() {
                @Override
                public void accepted(CollectedItem item) {
                    // Counted by the report.
                }

                @Override
                public void refused(Refusal refusal) {
                    // Counted by the report.
                }
            };

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", description = "订阅源的网址，或它在订阅源文件中的 id。")
    private String word;

    @Option(names = "--private", description = "允许读取内部地址：本单位自己的服务器。")
    private boolean within;

    @Option(names = "--fetched", description = "没有时间的条目以首次读到的时间为准，同 date: fetched。")
    private boolean fetched;

    @Option(names = "--contact", paramLabel = "TEXT", description = "告诉对方服务器是谁在读取：本单位的网址或邮箱。")
    private String contact = "";

    @Mixin private OriginOptions origin;
    @Mixin private FeedsOption feeds;
    @Mixin private ConfigOptions config;

    TestFeedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        Feed feed = feed(servers);
        Instant now = terminal.clock().instant();
        Setting setting =
                new Setting(
                        "",
                        ColumnMap.NONE,
                        "",
                        "",
                        null,
                        now,
                        servers.get(JobOptions.WINDOW_RETENTION),
                        servers.ingest(origin.platforms()),
                        new EdgeMasks(EdgeKeyFile.ifThere(null, servers.data())));
        Fetched document = fetch(feed);
        FeedContent content = read(document);
        FileReport report =
                FeedItems.read(
                        feed,
                        content.entries().stream()
                                .map(entry -> Wanted.first(feed, entry, now))
                                .toList(),
                        setting,
                        NOTHING);
        terminal.out().print(FeedPage.of(feed, document, content));
        terminal.out().print(ImportText.entries(report, setting.retention()));
        return ExitCode.of(report.refused() == 0);
    }

    /** What the command line says wins. */
    private Feed feed(ToolServers servers) {
        Feed listed = word.contains("://") ? null : listed(servers);
        boolean named = listed != null;
        return new Feed(
                named ? listed.id() : "-",
                named ? listed.name() : "",
                named ? listed.url() : address(),
                named && origin.platform().isEmpty() ? listed.platform() : origin.platform(),
                named && origin.channel().isEmpty() ? listed.channel() : origin.channel(),
                named ? listed.region() : "",
                named ? listed.every() : Duration.ZERO,
                named ? listed.interval() : Duration.ZERO,
                fetched || (named && listed.datesItself()),
                named && listed.official(),
                within || (named && listed.within()));
    }

    private Feed listed(ToolServers servers) {
        return feeds.read(servers).stream()
                .filter(feed -> feed.id().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ToolException(
                                        "'"
                                                + word
                                                + "' 不是网址，订阅源文件中也没有这个 id；网址请以 http:// 或 https:// 开头。"));
    }

    private URI address() {
        return WebAddress.of(word)
                .orElseThrow(
                        () ->
                                new ToolException(
                                        "'" + word + "' 不是可用的网址；请以 http:// 或 https:// 开头，不带用户名。"));
    }

    private Fetched fetch(Feed feed) {
        if (!contact.isEmpty() && !Fetcher.isContact(contact)) {
            throw new ToolException("--contact 须为英文字母和数字写的网址或邮箱。");
        }
        try {
            return new Fetcher(contact, terminal.clock())
                    .fetch(feed.url(), feed.within(), Validators.NONE);
        } catch (FetchFault e) {
            throw new ToolException(e.chinese() + "。", e);
        }
    }

    private static FeedContent read(Fetched document) {
        try {
            return FeedReader.read(
                    document.body(), document.contentType(), document.at().toString());
        } catch (UnreadableFeedException e) {
            throw new ToolException(document.at().getHost() + " 返回的" + e.chinese() + "。", e);
        }
    }
}
