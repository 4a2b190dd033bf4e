/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.fixed.FeedLines;
import io.yuqing.gateway.desk.settings.fixed.PlatformLines;
import io.yuqing.gateway.desk.settings.view.OverviewView.FileLine;
import java.util.List;

/** What stands in files: shown, with how it is, and changed where the files are. */
final class FilePages {
    static final String PLATFORMS = KindDesk.ROOT + "/platforms";
    static final String FEEDS = KindDesk.ROOT + "/feeds";

    private final SettingsDoor door;
    private final PlatformLines platforms;
    private final FeedLines feeds;

    FilePages(SettingsDoor door, PlatformLines platforms, FeedLines feeds) {
        this.door = door;
        this.platforms = platforms;
        this.feeds = feeds;
    }

    /** For the overview. */
    List<FileLine> lines() {
        long broken = feeds.broken();
        return List.of(
                new FileLine("平台", PLATFORMS, "哪些平台，采集工具怎样称呼它们", platforms.size() + " 个", ""),
                new FileLine(
                        "订阅源",
                        FEEDS,
                        "接入网关自己去读的网站",
                        feeds.size() + " 个",
                        broken == 0 ? "" : broken + " 个读不了"));
    }

    void platforms(Context request, Viewer viewer) {
        door.send(request, viewer, "平台", "platforms", platforms.view());
    }

    void feeds(Context request, Viewer viewer) {
        door.send(request, viewer, "订阅源", "feeds", feeds.view());
    }
}
