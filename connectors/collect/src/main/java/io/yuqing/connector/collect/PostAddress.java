/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.value.WeiboId;

/** An address without whoever wrote what stands there. */
public final class PostAddress {
    private PostAddress() {}

    /**
     * On Weibo the address that does without the author; elsewhere what the edge leaves of it.
     *
     * @param author raw; {@code ""} if it is not known
     */
    public static String harmless(Edge edge, String url, String author) {
        return WeiboId.numberAt(url).map(WeiboId::address).orElseGet(() -> edge.url(url, author));
    }
}
