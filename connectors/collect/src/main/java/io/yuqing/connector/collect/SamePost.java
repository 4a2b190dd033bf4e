/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.value.WeiboId;
import java.util.Optional;

/**
 * One spelling of the ids of a platform on which a post has several, so that one post through
 * several exports is one item. On Weibo a post has a number and a short code that stands for it.
 */
final class SamePost {
    private static final String WEIBO = "weibo";

    private final boolean weibo;
    private final Edge edge;

    SamePost(String platform, Edge edge) {
        this.weibo = platform.equals(WEIBO);
        this.edge = edge;
    }

    /** Empty stays empty. */
    String id(String id) {
        Optional<String> number = weibo ? WeiboId.number(id) : Optional.empty();
        return number.orElseGet(() -> id.isEmpty() ? id : edge.id(id));
    }
}
