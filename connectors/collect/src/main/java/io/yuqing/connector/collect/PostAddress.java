/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.value.PostNames;

/** An address without whoever wrote what stands there. */
public final class PostAddress {
    private PostAddress() {}

    /**
     * Where a post has several addresses the one that does without the author; elsewhere what the
     * edge leaves of it.
     *
     * @param author raw; {@code ""} if it is not known
     */
    public static String harmless(Edge edge, String url, String author) {
        return PostNames.addressAt(url).orElseGet(() -> edge.url(url, author));
    }
}
