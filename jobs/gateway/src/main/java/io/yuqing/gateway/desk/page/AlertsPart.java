/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.silence.SilenceMark;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.situation.OpenAlert;
import io.yuqing.gateway.desk.situation.OpenAlerts;
import io.yuqing.gateway.desk.situation.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What needs somebody now.
 *
 * @param known false until it was read for the first time
 * @param tiles a level each, the worst first
 * @param first the most pressing, a row an event
 * @param rest those after them
 * @param unseen how many more there are
 * @param late how many of these are late; empty if none is
 * @param newest what fired last, whatever its level
 * @param heard the same for who listens to the page, short
 */
public record AlertsPart(
        boolean known,
        List<Tile> tiles,
        List<Event> first,
        List<Event> rest,
        long unseen,
        String late,
        Optional<Line> newest,
        String heard) {
    private static final int SHOWN = 7;

    /**
     * How many of a level are open.
     *
     * @param code of the level
     */
    public record Tile(String code, String colour, String grade, String word, String amount) {
        public boolean isNone() {
            return amount.equals("0");
        }
    }

    /**
     * An open alert.
     *
     * @param page where there is more about it
     * @param name words of strangers, as {@code why} and {@code told} may be
     * @param why the number for which it fired; {@code trigger} says more
     * @param due how long there is still time; empty if no document sets a time
     * @param late whether the time is over
     * @param dueTitle by when what is to be done, and who says so
     * @param told departments; empty if nobody was told
     * @param silence what keeps people from being told now
     */
    public record Line(
            String page,
            String level,
            String levelText,
            String name,
            String rule,
            String why,
            String trigger,
            String age,
            String firedAt,
            String due,
            boolean late,
            String dueTitle,
            String told,
            SilenceMark silence) {

        public static Line of(OpenAlert alert, SilencesNow silences, Instant now) {
            Instant firedAt = Instant.ofEpochMilli(alert.firedAt());
            Instant dueAt = alert.dueAt() == null ? null : Instant.ofEpochMilli(alert.dueAt());
            boolean late = dueAt != null && dueAt.isBefore(now);
            return new Line(
                    DeskLinks.alert(alert.alertId()),
                    alert.level(),
                    Words.level(alert.level()),
                    alert.name(),
                    alert.ruleName(),
                    alert.what(),
                    alert.trigger(),
                    ShanghaiTime.span(Duration.between(firedAt, now)) + "前",
                    ShanghaiTime.moment(firedAt, now),
                    dueAt == null
                            ? ""
                            : (late ? "超 " : "剩 ")
                                    + ShanghaiTime.span(Duration.between(now, dueAt).abs()),
                    late,
                    dueAt == null
                            ? ""
                            : ShanghaiTime.moment(dueAt, now)
                                    + " 前"
                                    + alert.dueTask()
                                    + "（"
                                    + alert.dueSource()
                                    + "）",
                    String.join("、", alert.departments()),
                    silences.mark(alert.facts()));
        }
    }

    /**
     * Another alert of the event of one in a list.
     *
     * @param late for how long its time has been over; empty if it is not
     */
    public record Other(
            String page,
            String level,
            String levelText,
            String name,
            String rule,
            String why,
            String late) {
        static Other of(Line line) {
            return new Other(
                    line.page(),
                    line.level(),
                    line.levelText(),
                    line.name(),
                    line.rule(),
                    line.why(),
                    line.late() ? line.due() : "");
        }
    }

    /**
     * What fired about one event.
     *
     * @param line the gravest of it
     */
    public record Event(Line line, List<Other> others) {
        /**
         * @param lines of one event, the gravest first
         */
        public static Event of(List<Line> lines) {
            return new Event(lines.get(0), lines.stream().skip(1).map(Other::of).toList());
        }
    }

    static AlertsPart of(Seen<OpenAlerts> seen, SilencesNow silences, Instant now) {
        if (!seen.isKnown()) {
            return new AlertsPart(
                    false, List.of(), List.of(), List.of(), 0, "", Optional.empty(), "");
        }
        OpenAlerts open = seen.value();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (OpenAlert alert : open.worst()) {
            lines.computeIfAbsent(alert.facts().eventKey(), key -> new ArrayList<>())
                    .add(Line.of(alert, silences, now));
        }
        List<Event> events = lines.values().stream().map(Event::of).toList();
        long late = lines.values().stream().flatMap(List::stream).filter(Line::late).count();
        int cut = events.size() <= SHOWN + 1 ? events.size() : SHOWN;
        return new AlertsPart(
                true,
                tiles(open),
                events.subList(0, cut),
                events.subList(cut, events.size()),
                Math.max(0, open.all() - open.worst().size()),
                late == 0 ? "" : Words.number(late),
                open.newest().map(alert -> Line.of(alert, silences, now)),
                heard(open));
    }

    private static List<Tile> tiles(OpenAlerts open) {
        List<Tile> tiles = new ArrayList<>();
        for (Level level : Level.values()) {
            tiles.add(
                    0,
                    new Tile(
                            level.code(),
                            level.colour(),
                            level.grade(),
                            level.word(),
                            Words.number(open.byLevel().getOrDefault(level.code(), 0L))));
        }
        return List.copyOf(tiles);
    }

    private static String heard(OpenAlerts open) {
        if (open.all() == 0) {
            return "没有未解除的预警";
        }
        return tiles(open).stream()
                .filter(tile -> !tile.isNone())
                .map(tile -> tile.colour() + tile.amount())
                .collect(Collectors.joining("，", "未解除的预警：", ""));
    }
}
