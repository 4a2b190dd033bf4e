/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import io.yuqing.local.replay.ReplayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two invented days: ordinary life, a burst that spreads, and one voice that writes much; with
 * repeats, counters that rise, comments that come before their post, and telephone numbers.
 */
final class RecordedCounty {
    static final Instant BEGIN = Instant.parse("2026-03-01T16:00:00Z");
    static final Instant END = BEGIN.plus(Duration.ofDays(2));

    private static final List<String> TEXTS =
            List.of("城南片区今天停水，抢修还没有结束", "环城道路施工围挡占了半条路", "周末的集市很热闹，大家都来看看");
    private static final List<String> CHANNELS = List.of("forum", "portal", "microblog");

    private record Line(Instant collected, String json) {}

    private final List<Line> posts = new ArrayList<>();
    private final List<Line> comments = new ArrayList<>();

    RecordedCounty() {
        for (int hour = 0; hour < 48; hour++) {
            Instant time = BEGIN.plus(Duration.ofHours(hour));
            original(hour, time.plusSeconds(60), 0);
            for (int i = 0; i < 12; i++) {
                comment("o" + hour, hour * 100 + i, time.plusSeconds(70 + 290L * i), i % 5, "路过看看");
            }
        }
        Instant oneVoice = BEGIN.plus(Duration.ofHours(19));
        for (int i = 0; i < 90; i++) {
            comment("o19", 10_000 + i, oneVoice.plusSeconds(100 + 6L * i), 7, "到底什么时候修好");
        }
        Instant burst = BEGIN.plus(Duration.ofHours(30));
        for (int i = 0; i < 260; i++) {
            String text = i % 9 == 0 ? "太差了，没人管，请打 13800138000" : "太差了，一直没有人管";
            comment("o30", 20_000 + i, burst.plusSeconds(90 + 9L * i), i % 80, text);
        }
        for (int i = 0; i < 70; i++) {
            repost("o30", i, burst.plusSeconds(120 + 25L * i));
        }
        original(30, burst.plusSeconds(60), 500);
    }

    /** As collectors recorded it, in the order in which they did. */
    List<ReplayFile> files(Path folder) throws IOException {
        return List.of(
                new ReplayFile(
                        ReplayFile.Stream.POSTS, write(folder.resolve("posts.ndjson"), posts)),
                new ReplayFile(
                        ReplayFile.Stream.COMMENTS,
                        write(folder.resolve("comments.ndjson"), comments)));
    }

    /** A post of no topic, days later: with one in each partition event time goes on. */
    static String lastPost(int number) {
        return post("last" + number, "original", "", END.plus(Duration.ofDays(3)), 0, 2, 0);
    }

    /** A comment likewise. */
    static String lastComment(int number) {
        return reply("last", "c-last" + number, END.plus(Duration.ofDays(3)), 0, 0, "路过看看");
    }

    private void original(int hour, Instant time, long likes) {
        int late = hour % 4 == 0 ? 1_500 : 30;
        String json = post("o" + hour, "original", "", time, late, hour, likes);
        posts.add(new Line(time.plusSeconds(late + likes), json));
    }

    private void repost(String root, int number, Instant time) {
        String json = post("r" + number, "repost", root, time, 30, 0, 0);
        posts.add(new Line(time.plusSeconds(30), json));
    }

    private void comment(String post, int number, Instant time, int author, String text) {
        int late = number % 3 == 0 ? 900 : 20;
        Line line =
                new Line(
                        time.plusSeconds(late),
                        reply(post, "c" + number, time, late, author, text));
        comments.add(line);
        if (number % 40 == 0) {
            comments.add(new Line(line.collected.plusSeconds(300), line.json));
        }
    }

    private static String post(
            String id, String kind, String root, Instant time, int late, int text, long likes) {
        return """
        {"id":"%s","platform":"%s","channel":"%s","kind":"%s","root_id":"%s","parent_id":%s,\
        "author":"w%d","published_at":"%s","collected_at":"%s","title":null,"text":"%s","url":null,\
        "engagement":{"likes":%d,"comments":0,"reposts":0,"views":0}}"""
                .formatted(
                        id,
                        platform(root.isEmpty() ? id : root),
                        CHANNELS.get(text % 3),
                        kind,
                        root.isEmpty() ? id : root,
                        root.isEmpty() ? "null" : '"' + root + '"',
                        Math.abs(id.hashCode() % 60),
                        time,
                        time.plusSeconds(late + likes),
                        TEXTS.get(text % 3),
                        likes);
    }

    private static String reply(
            String post, String id, Instant time, int late, int author, String text) {
        return """
        {"id":"%s","post_id":"%s","parent_id":null,"author":"a%d","published_at":"%s",\
        "collected_at":"%s","platform":"%s","text":"%s"}"""
                .formatted(id, post, author, time, time.plusSeconds(late), platform(post), text);
    }

    private static String platform(String root) {
        return root.hashCode() % 2 == 0 ? "weilang" : "huixin";
    }

    private static Path write(Path file, List<Line> lines) throws IOException {
        return Files.write(
                file,
                lines.stream()
                        .sorted(Comparator.comparing(Line::collected))
                        .map(Line::json)
                        .toList());
    }
}
