/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.value.PostNames;
import java.util.Optional;

/**
 * One spelling of the ids of a platform on which a post has several, so that one post through
 * several exports is one item.
 */
public final class SamePost {
    private final Optional<PostNames> names;
    private final Edge edge;

    public SamePost(String platform, Edge edge) {
        this.names = PostNames.of(platform);
        this.edge = edge;
    }

    /** Empty stays empty. */
    public String id(String id) {
        return id.isEmpty()
                ? id
                : names.flatMap(each -> each.number(id)).orElseGet(() -> edge.id(id));
    }
}
