/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.tools.common.Terminal;
import java.util.List;

/** What {@code case} has for the links of units. */
public final class LinkCommands {
    private LinkCommands() {}

    public static List<Object> of(Terminal terminal) {
        return List.of(
                new LinkKeyCommand(terminal),
                new LinkCommand(terminal),
                new PinCommand(terminal),
                new RevokeLinksCommand(terminal));
    }
}
