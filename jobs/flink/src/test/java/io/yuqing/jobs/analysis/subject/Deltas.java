/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;

import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.wire.control.ControlRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Deltas as a county has them: many threads with few items, a few topics with many. */
final class Deltas {
    /** Rules of each kind that cost something: sums, shares, voices, bursts, a whole life. */
    static final List<ControlRecord> RULES =
            List.of(
                    rule("hot", "thread", "comments", "1h", "\"threshold\":6"),
                    rule("loud", "topic", "items", "1h", "\"threshold\":40"),
                    rule(
                            "angry",
                            "topic",
                            "negative_share",
                            "1h",
                            "\"threshold\":0.5,\"min_count\":10"),
                    rule("many", "topic", "voices", "24h", "\"threshold\":200"),
                    rule("burst", "topic", "burst", "1h", "\"min_count\":20"),
                    rule("ever", "thread", "items", "life", "\"threshold\":25"));

    private static final String[] CHANNELS = {"forum", "portal", "comment"};
    private static final String[] PLATFORMS = {"weibo", "douyin", "tieba"};

    private Deltas() {}

    static SubjectDelta of(String subject, long time, int comments) {
        return of(subject, time, comments, 1);
    }

    /** As many voices as comments. */
    static SubjectDelta of(String subject, long time, int comments, int firstVoice) {
        Slices slices = new Slices();
        for (int i = 0; i < comments; i++) {
            slices.at(Window.M1.numberOf(time)).add(comment(firstVoice + i, i));
        }
        SubjectDelta delta = new SubjectDelta();
        delta.subject = subject;
        delta.slices = slices.toBytes();
        delta.time = time;
        return delta;
    }

    /** So many, two a minute, some of them late by up to a few hours. */
    static List<SubjectDelta> stream(int count, long seed) {
        Random random = new Random(seed);
        List<SubjectDelta> deltas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean topic = random.nextInt(3) == 0;
            double place = random.nextDouble();
            String subject = topic ? "topic:" + (int) (place * 4) : thread(place * place, i);
            long late = random.nextInt(20) == 0 ? (long) (random.nextDouble() * 4 * HOUR) : 0;
            SubjectDelta delta = of(subject, NOON + i * MINUTE / 2 - late, 0);
            Slices slices = new Slices();
            for (int item = random.nextInt(3); item >= 0; item--) {
                slices.at(Window.M1.numberOf(delta.time))
                        .add(comment(random.nextInt(500) + 1, random.nextInt(9)));
            }
            delta.slices = slices.toBytes();
            delta.topics = topic ? List.of() : List.of("" + (int) (place * 4));
            delta.samples = List.of(sample("item" + i, delta.time));
            delta.samples.get(0).weight = random.nextInt(100);
            delta.first = delta.samples.get(0);
            deltas.add(delta);
        }
        return deltas;
    }

    private static String thread(double place, int now) {
        return "thread:weibo/" + (now / 200 + (int) (place * 40));
    }

    private static Contribution comment(int voice, int variety) {
        return new Contribution(
                ItemKind.COMMENT,
                Attitude.values()[variety % 3],
                CHANNELS[variety % 3],
                PLATFORMS[variety / 3 % 3],
                "livelihood",
                "",
                voice,
                0,
                0);
    }

    static Sample sample(String id, long time) {
        Sample sample = new Sample();
        sample.id = id;
        sample.url = "https://weibo.example/" + id;
        sample.excerpt = "停水两天了";
        sample.publishedAt = time;
        sample.eventAt = time;
        return sample;
    }

    private static ControlRecord rule(
            String id, String subject, String measure, String window, String asks) {
        return ControlRecord.of(
                id,
                """
                {"id":"%s","revision":1,"name":"规则","subject":"%s","measure":"%s",
                 "window":"%s",%s,"level":"yellow"}
                """
                        .formatted(id, subject, measure, window, asks));
    }
}
