/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.item.ListItemsCommand;
import picocli.CommandLine;

/** {@code item}. */
public final class ItemCommands {
    private ItemCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("item", "录入人工发现的帖文，查看存入的条目。")
                .addSubcommand(new AddItemCommand(terminal))
                .addSubcommand(new ListItemsCommand(terminal));
    }
}
