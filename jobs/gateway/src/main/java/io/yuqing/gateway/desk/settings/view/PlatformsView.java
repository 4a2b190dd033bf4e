/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * The platforms of the file, and how much comes from them.
 *
 * @param others items of 24 hours of platforms that the file does not name; empty if there are none
 * @param fault why there are no counts; empty if there are
 */
public record PlatformsView(List<Line> lines, String others, String fault) {
    /**
     * A platform.
     *
     * @param names by which collectors call it too
     * @param channel of comments that name none
     * @param items of 24 hours; empty if that is not known
     */
    public record Line(String code, String names, String channel, String items) {}
}
