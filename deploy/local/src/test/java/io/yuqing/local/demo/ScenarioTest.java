/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.arrival.Arrival;
import io.yuqing.local.demo.arrival.ArrivalPlan;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.CalmEvent;
import io.yuqing.local.demo.life.CalmEvent.What;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.life.PlantedBurst;
import io.yuqing.local.demo.life.PlantedBurst.Course;
import io.yuqing.local.demo.life.PlantedBurst.Shape;
import io.yuqing.local.demo.life.Resend;
import io.yuqing.local.demo.plot.WeeklyPlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The streams on which alert rules are tried hold what they are meant to hold. */
class ScenarioTest {
    private static final long HOUR = 3_600_000;

    @TempDir private Path folder;

    @Test
    void truthOfTheDemoListsItsBurstsInTheFormOfLabelledEvents() throws IOException {
        DemoStream.generate(1, DemoOptions.defaults(), folder);

        List<Map<String, String>> bursts =
                DemoFolders.table(folder.resolve("truth/bursts.csv")).stream()
                        .filter(row -> row.get("kind").equals("one_thread"))
                        .toList();
        assertThat(bursts)
                .extracting(row -> row.get("subject_id"))
                .containsExactly(
                        "water-outage",
                        "school-canteen",
                        "flood-warning",
                        "road-works",
                        "medical-insurance",
                        "park-opening");
        assertThat(bursts)
                .allSatisfy(
                        row -> {
                            assertThat(row.get("subject_kind")).isEqualTo("topic");
                            assertThat(row.get("start")).isLessThan(row.get("peak"));
                            assertThat(row.get("peak")).isLessThan(row.get("end"));
                            assertThat(row.get("level_floor")).isIn("yellow", "orange");
                        });
        assertThat(DemoFolders.table(folder.resolve("truth/calm.csv"))).isEmpty();
    }

    @Test
    void gradedBurstsReachFromNobodyNeedsToKnowToYellow() {
        CountyLife life = life(Scenario.GRADED);
        List<String> floors =
                life.bursts().stream().map(burst -> burst.course(life.counted()).floor()).toList();

        assertThat(life.bursts()).hasSize(16);
        assertThat(life.bursts())
                .extracting(PlantedBurst::shape)
                .contains(Shape.ONE_THREAD, Shape.MANY_THREADS, Shape.SLOW);
        assertThat(floors).contains("", "blue", "yellow");
    }

    @Test
    void collectorThatGrowsDoublesItsWholePlatformFromOneHourToTheNext() {
        CountyLife life = life(Scenario.CALM);
        CalmEvent change = of(life, What.COVERAGE);

        assertThat(growth(life, change, change.topic())).isBetween(1.6, 2.6);
        assertThat(growth(life, change, null)).isBetween(1.6, 2.6);
    }

    @Test
    void oneVoiceWritesFiveHundredCommentsIntoOneThread() {
        CountyLife life = life(Scenario.CALM);

        assertThat(life.calm().stream().filter(event -> event.what() == What.ONE_VOICE))
                .hasSize(2)
                .allSatisfy(
                        event ->
                                assertThat(life.counted())
                                        .filteredOn(node -> node.cascade == event.thread())
                                        .filteredOn(node -> node.author == Voices.LOUD)
                                        .hasSize(500));
    }

    @Test
    void collectorThatLostItsPlaceSendsHalfADayAgain() throws IOException {
        CountyLife life = life(Scenario.CALM);
        Resend resend = life.resends().get(0);

        long again =
                new ArrivalPlan(1, life)
                        .inOrder().stream()
                                .filter(arrival -> arrival.what() == Arrival.What.DUPLICATE)
                                .filter(arrival -> arrival.collectedAt() >= resend.again())
                                .filter(arrival -> arrival.collectedAt() < resend.again() + HOUR)
                                .count();
        assertThat(again).isGreaterThan(3_000);
    }

    @Test
    void mondayAtNineIsManyTimesAsBusyAsUsualAndTheLastOneMoreThanThat() {
        CountyLife life = life(Scenario.WEEKLY);
        long first = life.options().startMillis() + 9 * HOUR;

        long usual = between(life, first, first + 2 * HOUR);
        long quiet = between(life, first + 24 * HOUR, first + 26 * HOUR);
        long last = first + (WeeklyPlot.WEEKS - 1) * 168 * HOUR;
        assertThat(usual).isGreaterThan(20 * quiet);
        assertThat(between(life, last, last + 2 * HOUR)).isGreaterThan(2 * usual);
    }

    @Test
    void courseOfABurstFollowsFromItsItems() {
        CountyLife life = life(Scenario.WEEKLY);
        Course course = life.bursts().get(0).course(life.counted());

        assertThat(course.start()).isLessThan(course.peak());
        assertThat(course.peak()).isLessThan(course.end());
        assertThat(course.busiest()).isGreaterThan(300);
        assertThat(course.floor()).isEqualTo("yellow");
    }

    private static CountyLife life(Scenario scenario) {
        return new CountyLife(1, scenario.options(), scenario.plot());
    }

    private static CalmEvent of(CountyLife life, What what) {
        return life.calm().stream().filter(e -> e.what() == what).findFirst().orElseThrow();
    }

    /** Items in the three hours behind the change for one in the three before. */
    private static double growth(CountyLife life, CalmEvent change, Topic topic) {
        long[] counts = new long[2];
        for (Node node : life.counted()) {
            boolean counted =
                    topic == null
                            ? node.cascade.topics.isEmpty()
                            : node.cascade.topics.contains(topic);
            long hours = Math.floorDiv(node.at - change.from(), 3 * HOUR);
            if (node.cascade.source == Source.WEILANG && counted && (hours == -1 || hours == 0)) {
                counts[(int) hours + 1]++;
            }
        }
        return (double) counts[1] / counts[0];
    }

    private static long between(CountyLife life, long from, long until) {
        return life.counted().stream()
                .filter(node -> node.cascade.topics.contains(Topic.INSURANCE))
                .filter(node -> node.at >= from && node.at < until)
                .count();
    }
}
