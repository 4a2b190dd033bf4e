/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import io.yuqing.connector.collect.Readings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The feeds of the resources: invented, each as its kind of server writes it. */
final class Samples {
    static final String EXPECTED = ".expected";
    static final String BASE = "https://news.yunting.example.cn/feed";

    private Samples() {}

    static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(Samples.class.getResource("/feeds").toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList();
        }
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = Samples.class.getResourceAsStream("/feeds/" + name)) {
            return in.readAllBytes();
        }
    }

    /** What comes of a document, with an edge whose masks can be seen through. */
    static Readings readings(byte[] body) {
        FeedContent content = FeedReader.read(body, "", BASE);
        Readings readings = new Readings();
        content.entries()
                .forEach(
                        entry ->
                                readings.make(
                                        entry.draft(
                                                Readings.EDGE,
                                                "微博",
                                                "",
                                                "云汀",
                                                "",
                                                Readings.SEEN.toString())));
        content.remarks().forEach(readings::remark);
        return readings;
    }
}
