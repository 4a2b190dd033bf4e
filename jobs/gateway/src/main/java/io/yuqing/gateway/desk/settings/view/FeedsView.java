/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/** The feeds of the file, and how they are. */
public record FeedsView(List<Line> lines) {
    /**
     * A feed.
     *
     * @param host that is asked
     * @param state how it is, in words
     * @param next when it is asked again; empty if that is not known
     * @param bad whether it cannot be read
     */
    public record Line(
            String name,
            String id,
            String host,
            String platform,
            String every,
            String state,
            String next,
            boolean bad) {}
}
