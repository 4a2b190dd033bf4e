/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.Edge;

/** Masks that make texts longer than they may be. */
final class LongEdge implements Edge {
    @Override
    public String author(String platform, String author) {
        return author;
    }

    @Override
    public String text(String text) {
        return text + "*".repeat(20);
    }

    @Override
    public String url(String url, String author) {
        return url;
    }

    @Override
    public String id(String id) {
        return id;
    }

    @Override
    public String region(String region) {
        return region;
    }
}
