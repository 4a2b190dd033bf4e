/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.PostAddress;
import io.yuqing.connector.collect.SamePost;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.WireItem;

/**
 * Takes people out of a canonical item as {@link io.yuqing.connector.collect.ItemMaker} takes them
 * out of what files hold, so that an item is the same by either way.
 */
final class WireMask {
    private final Edge edge;
    private final Platforms platforms;

    WireMask(Edge edge, Platforms platforms) {
        this.edge = edge;
        this.platforms = platforms;
    }

    /** Changes the item. */
    void mask(WireItem item) {
        String named = item.platform;
        String platform = platforms.code(edge.text(named));
        SamePost same = new SamePost(platform, edge);
        item.id = id(same, named, platform, item.id);
        item.rootId = id(same, named, platform, item.rootId);
        item.parentId = id(same, named, platform, item.parentId);
        item.platform = platform;
        item.url = PostAddress.harmless(edge, item.url, item.author);
        item.author = edge.author(platform, item.author);
        item.title = edge.text(item.title);
        item.text = edge.text(item.text);
        item.region = edge.region(item.region);
    }

    private static String id(SamePost same, String named, String platform, String id) {
        return id.isEmpty()
                ? id
                : Platforms.id(platform, same.id(Platforms.idOnPlatform(named, id)));
    }
}
