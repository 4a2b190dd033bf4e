/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file with an edge whose masks can be seen through, and keeps what came out. */
public final class Readings implements Sink {
    public static final Instant SEEN = Instant.parse("2025-11-30T04:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Its masks can be seen through. */
    public static final Edge EDGE = new SeenEdge();

    public final List<CollectedItem> items = new ArrayList<>();
    public final List<RefusedLine> refused = new ArrayList<>();
    public final List<Column> columns = new ArrayList<>();
    public final List<String> remarks = new ArrayList<>();

    /** What the adapter makes of a file. */
    public static Readings of(ItemAdapter adapter, Path file) {
        return of(adapter, file, "");
    }

    /** As above, with a platform for what names none. */
    public static Readings of(ItemAdapter adapter, Path file, String platform) {
        Readings readings = new Readings();
        adapter.read(file, context(platform), readings);
        return readings;
    }

    /** What becomes of a draft. */
    public void make(Draft draft) {
        new ItemMaker(context(""), this).make(draft);
    }

    private static Context context(String platform) {
        return new Context(platform, "", SEEN, ZONE, EDGE, new SeenPlatforms());
    }

    @Override
    public void item(CollectedItem item) {
        items.add(item);
    }

    @Override
    public void refused(RefusedLine line) {
        refused.add(line);
    }

    @Override
    public void column(Column column) {
        columns.add(column);
    }

    @Override
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    /** The records as text. */
    public List<String> json() {
        return items.stream().map(item -> new String(item.json(), StandardCharsets.UTF_8)).toList();
    }

    /** Everything, one line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        items.forEach(
                item ->
                        lines.add(
                                item.line()
                                        + " "
                                        + item.stream()
                                        + " "
                                        + item.key()
                                        + " "
                                        + new String(item.json(), StandardCharsets.UTF_8)));
        refused.forEach(line -> lines.add(line.line() + " " + line.flaw() + " " + line.shown()));
        columns.forEach(
                column -> lines.add(column.use() + " " + column.name() + " " + column.field()));
        lines.addAll(remarks);
        return lines;
    }

    /** Hides authors and one telephone number. */
    static final class SeenEdge implements Edge {
        private static final Pattern TELEPHONE = Pattern.compile("1[38][0-9]{9}");

        @Override
        public String author(String platform, String author) {
            return author.isEmpty()
                    ? ""
                    : "e1:" + Integer.toHexString((platform + "/" + author).hashCode());
        }

        @Override
        public String text(String text) {
            return TELEPHONE.matcher(text).replaceAll("〔电话〕");
        }

        @Override
        public String url(String url, String author) {
            return author.isEmpty() ? url : url.replace("/" + author + "/", "/-/");
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

    /** A few of those that are shipped. */
    static final class SeenPlatforms implements KnownPlatforms {
        private static final Map<String, String> CODES =
                Map.of("新浪微博", "weibo", "微博", "weibo", "云汀论坛", "yunting-bbs");

        private static final Pattern WEIBO_POST =
                Pattern.compile("https://m\\.weibo\\.cn/detail/([0-9]+)");

        private static final Map<String, String> CHANNELS =
                Map.of("weibo", "microblog", "tieba", "forum", "douyin", "short_video");

        @Override
        public String code(String written) {
            return CODES.getOrDefault(written, written);
        }

        @Override
        public String at(String address) {
            return address.contains("weibo.com/") ? "weibo" : "";
        }

        @Override
        public String post(String code, String address) {
            Matcher post = WEIBO_POST.matcher(address);
            return code.equals("weibo") && post.matches() ? post.group(1) : "";
        }

        @Override
        public String channel(String code) {
            return CHANNELS.getOrDefault(code, "");
        }
    }
}
