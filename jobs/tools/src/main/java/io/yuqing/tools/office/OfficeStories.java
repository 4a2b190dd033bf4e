/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The last month of the demo's office: two or three cases a day for eight units, and some that
 * boards are for: one given back, one with an instruction that is overdue, one about what is untrue
 * and was corrected on two of three platforms, and a unit that never answers.
 */
final class OfficeStories {
    private static final int DAYS = 30;
    private static final List<String> PLACES =
            List.of("城东片区", "城西片区", "河口村", "新桥村", "南湖社区", "北门社区", "老街", "开发区");
    private static final List<String> SOURCES = List.of("热线", "热线", "热线", "乡镇部门", "上级交办", "媒体");
    private static final List<Level> LEVELS =
            List.of(Level.BLUE, Level.YELLOW, Level.YELLOW, Level.YELLOW, Level.ORANGE);

    private final CasePlan plan;
    private final Random random;
    private final long now;
    private final List<OfficeStory> stories = new ArrayList<>();

    private OfficeStories(CasePlan plan, long seed, long now) {
        this.plan = plan;
        this.random = new Random(seed);
        this.now = now;
    }

    /** The same for the same seed and time. */
    static List<OfficeStory> of(CasePlan plan, long seed, long now) {
        OfficeStories all = new OfficeStories(plan, seed, now);
        all.month();
        all.special();
        return List.copyOf(all.stories);
    }

    private void month() {
        for (int day = DAYS; day >= 0; day--) {
            int cases = 2 + random.nextInt(2);
            for (int i = 0; i < cases; i++) {
                long at = morning(day) + minutes(random.nextInt(540));
                switch (random.nextInt(16)) {
                    case 0 -> ended(at, EntryType.DECLINE, random.nextBoolean() ? "非本县" : "无实质诉求");
                    case 1 -> ended(at, EntryType.FALSE_ALARM, random.nextBoolean() ? "同名地" : "广告");
                    default -> ordinary(at, unit());
                }
            }
        }
    }

    private DemoUnit unit() {
        DemoUnit[] all = DemoUnit.values();
        return all[random.nextInt(all.length)];
    }

    private void special() {
        givenBack(morning(6) + minutes(75));
        instructed(morning(4) + minutes(40));
        untrue(morning(3) + minutes(150));
        ordinary(morning(2) + minutes(20), DemoUnit.ENVIRONMENT);
    }

    private OfficeStory begin(long at, DemoUnit unit, Level level, String... platforms) {
        OfficeStory story = story();
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String matter = unit.matters().get(random.nextInt(unit.matters().size()));
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        story.open(at, place + matter, source, unit.category(), level, platforms);
        return story;
    }

    private OfficeStory story() {
        OfficeStory story = new OfficeStory("demo/" + (stories.size() + 1), plan, random, now);
        stories.add(story);
        return story;
    }

    private void ended(long at, EntryType type, String reason) {
        OfficeStory story = begin(at, unit(), Level.YELLOW, "weibo");
        story.end(at + minutes(10 + random.nextInt(60)), type, reason);
    }

    private void ordinary(long at, DemoUnit unit) {
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        OfficeStory story = begin(at, unit, level, "weibo");
        long assigned = handOver(story, at, unit);
        if (!unit.answers()) {
            return;
        }
        long signed = assigned + minutes(unit.signMinutes() * spread());
        story.acknowledge(signed, random.nextInt(5) == 0);
        long reported = signed + hours(unit.reportHours() * spread());
        story.report(reported, random.nextInt(3) == 0 ? "部分属实" : "属实", unit.finding());
        long answered = reported + hours(0.5 + 3 * random.nextDouble());
        story.answer(answered, "答复", unit.office(), "yunting-portal");
        story.close(answered + hours(0.5 + 5 * random.nextDouble()));
    }

    /** Returns when the unit has it. */
    private long handOver(OfficeStory story, long opened, DemoUnit unit) {
        long accepted = opened + minutes(5 + random.nextInt(40));
        long assigned = accepted + minutes(3 + random.nextInt(30));
        story.accept(accepted);
        story.assign(assigned, unit.office());
        return assigned;
    }

    private void givenBack(long at) {
        OfficeStory story = begin(at, DemoUnit.MARKET, Level.YELLOW, "weibo");
        long first = handOver(story, at, DemoUnit.HEALTH);
        story.giveBack(first + minutes(50), "属于市场监管局职责，请改派。");
        long second = first + minutes(75);
        story.assign(second, DemoUnit.MARKET.office());
        story.acknowledge(second + minutes(35), false);
        story.report(second + hours(20), "属实", DemoUnit.MARKET.finding());
        story.answer(second + hours(22), "答复", DemoUnit.MARKET.office(), "yunting-portal");
        story.close(second + hours(26));
    }

    private void instructed(long at) {
        OfficeStory story = begin(at, DemoUnit.HOUSING, Level.ORANGE, "weibo", "douyin");
        long assigned = handOver(story, at, DemoUnit.HOUSING);
        story.acknowledge(assigned + minutes(20), false);
        story.instruct(assigned + hours(5), assigned + hours(5 + 48));
    }

    private void untrue(long at) {
        OfficeStory story =
                begin(at, DemoUnit.EDUCATION, Level.ORANGE, "weibo", "douyin", "wechat");
        long assigned = handOver(story, at, DemoUnit.EDUCATION);
        story.acknowledge(assigned + minutes(15), false);
        story.report(assigned + hours(6), "不属实", "经核实，图片为外地旧图，与本县无关。");
        story.answer(assigned + hours(7), "澄清辟谣", DemoUnit.EDUCATION.office(), "weibo", "wechat");
    }

    /** Half as fast to twice as slow, now and then four times. */
    private double spread() {
        return Math.exp(0.7 * random.nextGaussian());
    }

    private long morning(int daysAgo) {
        return Instant.ofEpochMilli(now)
                .atZone(CountyTime.ZONE)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(LocalTime.of(8, 30))
                .atZone(CountyTime.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    private static long minutes(double minutes) {
        return OfficeStory.minutes(minutes);
    }

    private static long hours(double hours) {
        return Math.round(hours * Duration.ofHours(1).toMillis());
    }
}
