/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.item.StoredItems.Origin;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code item list}: what was stored last. */
@Command(
        name = "list",
        description = "列出最新存入的条目，与明细表中存的一样，已遮盖个人信息。",
        exitCodeList = {"0:已列出", "1:没有这样的条目", "2:选项无法使用，或 ClickHouse 没有回答"})
public final class ListItemsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "条目编号，可不带前面的平台：显示这一条的全部内容；不写则列出最新的。")
    private String id = "";

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "只列这个来源的：登记的来源编号，或平台，或平台/渠道，如 weibo、weibo/microblog。")
    private String source = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            converter = Most.class,
            description = "最多列多少条，默认 20，至多 1000。")
    private int most;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private JsonOption json;

    public ListItemsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        Platforms platforms = servers.ingest(null).platforms();
        List<StoredItem> items =
                servers.clickHouse(clickHouse)
                        .ask(
                                tables -> {
                                    Origin origin =
                                            source.isBlank()
                                                    ? Origin.ANY
                                                    : StoredItems.origin(
                                                            tables, source.strip(), platforms);
                                    return StoredItems.newest(tables, origin, id.strip(), most);
                                });
        if (json.isOn()) {
            items.forEach(item -> terminal.out().println(StoredItemJson.of(item)));
        } else if (items.isEmpty()) {
            terminal.out().println("没有这样的条目；刚导入的要等作业读到，下落见 ./yuqing batch 批次编号。");
        } else if (id.isBlank()) {
            terminal.out().print(StoredItemText.table(items));
        } else {
            items.forEach(item -> terminal.out().print(StoredItemText.whole(item)));
        }
        return ExitCode.of(!items.isEmpty());
    }

    static final class Most extends WholeNumber {
        Most() {
            super(1, 1000);
        }
    }
}
