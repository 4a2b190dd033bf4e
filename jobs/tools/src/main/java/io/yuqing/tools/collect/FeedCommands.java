/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code feed}. */
public final class FeedCommands {
    private FeedCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("feed", "订阅源（RSS、Atom、JSON Feed）：试读，查看读到何处。")
                .addSubcommand(new TestFeedCommand(terminal))
                .addSubcommand(new ListFeedsCommand(terminal));
    }
}
