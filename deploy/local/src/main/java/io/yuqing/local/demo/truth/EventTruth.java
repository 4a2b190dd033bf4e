/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.life.CalmEvent;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.PlantedBurst;
import io.yuqing.local.demo.life.PlantedBurst.Shape;
import io.yuqing.local.demo.record.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What happened, apart from any rule: the bursts, planted or not, and what must call nobody. A
 * thread that nobody planted is a burst if it drew {@value #MANY} reactions in an hour.
 */
public final class EventTruth {
    private static final int MANY = 60;
    private static final long MINUTE = 60_000;

    private final CountyLife life;

    public EventTruth(CountyLife life) {
        this.life = life;
    }

    public void write(Path folder) throws IOException {
        bursts(folder.resolve("bursts.csv"));
        calm(folder.resolve("calm.csv"));
    }

    /** In the form of labelled events, with columns beyond. */
    private void bursts(Path path) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row("subject_kind", "subject_id", "start", "end", "peak", "kind", "level_floor");
            for (PlantedBurst burst : life.bursts()) {
                row(file, burst, burst.course(life.counted()));
            }
            for (PlantedBurst burst : chances()) {
                PlantedBurst.Course course = burst.course(life.counted());
                if (course.busiest() >= MANY) {
                    row(file, burst, course);
                }
            }
        }
    }

    private static void row(TextFile file, PlantedBurst burst, PlantedBurst.Course course)
            throws IOException {
        file.row(
                "topic",
                burst.topic().id(),
                BeijingTime.seconds(course.start() * MINUTE),
                BeijingTime.seconds(course.end() * MINUTE),
                BeijingTime.seconds(course.peak() * MINUTE),
                burst.shape().code,
                course.floor());
    }

    /** Threads of ordinary life that may have become one. */
    private List<PlantedBurst> chances() {
        Set<Cascade> planted = new HashSet<>();
        life.bursts().forEach(burst -> planted.addAll(burst.cascades()));
        life.calm().forEach(event -> planted.add(event.thread()));
        List<PlantedBurst> chances = new ArrayList<>();
        for (Cascade thread : life.threads()) {
            if (thread.reactions() >= MANY && !planted.contains(thread)) {
                thread.topics.forEach(
                        topic ->
                                chances.add(new PlantedBurst(topic, Shape.CHANCE, Set.of(thread))));
            }
        }
        return chances;
    }

    private void calm(Path path) throws IOException {
        try (TextFile file = new TextFile(path)) {
            file.row("subject_kind", "subject_id", "start", "end", "kind");
            for (CalmEvent event : life.calm()) {
                row(file, event, "topic", event.topic().id());
                if (event.thread() != null) {
                    row(file, event, "thread", event.thread().threadId());
                }
            }
        }
    }

    private static void row(TextFile file, CalmEvent event, String kind, String id)
            throws IOException {
        file.row(
                kind,
                id,
                BeijingTime.seconds(event.from()),
                BeijingTime.seconds(event.until()),
                event.what().code);
    }
}
