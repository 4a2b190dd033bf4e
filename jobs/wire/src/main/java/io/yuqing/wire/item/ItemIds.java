/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import io.yuqing.domain.origin.Platforms;

/**
 * Under which ids an item is stored. What collectors send as an id is unique on a platform only,
 * and of one post they may send different ones, or its address; the address decides where a
 * platform's entry says how.
 */
final class ItemIds {
    private ItemIds() {}

    static void ofPost(Platforms platforms, ItemFields f, WireItem item) {
        boolean repost = item.kind.equals(WireItem.REPOST);
        String parent = post(platforms, item.platform, f.parentId);
        String root = repost ? post(platforms, item.platform, f.rootId) : null;
        String id = own(platforms, item.platform, f);
        if (repost && (id.equals(root) || id.equals(parent))) {
            // Some collectors give a repost the address of what it reposts.
            id = f.id;
        }
        item.id = Platforms.id(item.platform, id);
        item.rootId = repost ? Platforms.id(item.platform, root) : item.id;
        item.parentId = parent == null ? "" : Platforms.id(item.platform, parent);
    }

    /** The address of a comment, where it is that of a post, is that of the post commented on. */
    static void ofComment(Platforms platforms, ItemFields f, WireItem item) {
        String post = platforms.postAt(item.platform, f.postId);
        if (post == null) {
            post = platforms.postAt(item.platform, f.url);
        }
        item.id = Platforms.id(item.platform, f.id);
        item.rootId = Platforms.id(item.platform, post == null ? f.postId : post);
        item.parentId = isEmpty(f.parentId) ? "" : Platforms.id(item.platform, f.parentId);
    }

    private static String own(Platforms platforms, String platform, ItemFields f) {
        String id = platforms.postAt(platform, f.id);
        if (id == null) {
            id = platforms.postAt(platform, f.url);
        }
        return id == null ? f.id : id;
    }

    /** What a field that names a post stands for; null if it is absent or empty. */
    private static String post(Platforms platforms, String platform, String named) {
        if (isEmpty(named)) {
            return null;
        }
        String id = platforms.postAt(platform, named);
        return id == null ? named : id;
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isEmpty();
    }
}
