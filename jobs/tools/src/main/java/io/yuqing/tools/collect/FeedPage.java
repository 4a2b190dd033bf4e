/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.feed.FeedContent;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.fetch.Fetched;
import io.yuqing.intake.fetch.Validators;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What staff read of a feed before its entries. */
final class FeedPage {
    private FeedPage() {}

    static String of(Feed feed, Fetched document, FeedContent content) {
        List<String> lines = new ArrayList<>();
        lines.add(feed.url() + "（试读，没有写入任何数据）");
        lines.add("robots.txt 允许读取");
        if (!document.hops().isEmpty()) {
            lines.add(redirects(document));
        }
        String title = content.title().isEmpty() ? "" : "，标题“" + content.title() + "”";
        lines.add("%s%s，%,d 个条目".formatted(dialect(content), title, content.entries().size()));
        lines.add(caching(document));
        content.remarks().forEach(remark -> lines.add(remark + "。"));
        return String.join("\n", lines) + "\n";
    }

    private static String redirects(Fetched document) {
        String way = document.hops().stream().map(URI::toString).collect(Collectors.joining(" → "));
        String moved = document.moved() ? "；对方称已永久改址，请在订阅源文件中改用后者" : "";
        return "重定向：" + way + " → " + document.at() + moved;
    }

    private static String dialect(FeedContent content) {
        String[] parts = content.dialect().split("_", 2);
        String name =
                switch (parts[0]) {
                    case "rss" -> "RSS";
                    case "atom" -> "Atom";
                    default -> "JSON Feed";
                };
        return name + " " + parts[1];
    }

    private static String caching(Fetched document) {
        List<String> given = new ArrayList<>();
        Validators validators = document.validators();
        if (!validators.etag().isEmpty()) {
            given.add("ETag");
        }
        if (!validators.lastModified().isEmpty()) {
            given.add("Last-Modified");
        }
        String known =
                given.isEmpty()
                        ? "缓存：没有 ETag 和 Last-Modified，每次都会传送全文"
                        : "缓存：有 " + String.join("、", given) + "，没有变化时不再传送";
        return document.cacheControl().isEmpty()
                ? known
                : known + "；Cache-Control: " + document.cacheControl();
    }
}
