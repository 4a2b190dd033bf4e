/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.child.ChildState;
import io.yuqing.gateway.desk.settings.view.BacktestView;
import io.yuqing.gateway.desk.settings.view.BacktestView.Day;
import io.yuqing.gateway.desk.settings.view.BacktestView.Example;
import io.yuqing.gateway.desk.settings.view.BacktestView.Examples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on trial as the page shows them. */
public final class BacktestViews {
    /** Of a page; how far a run is, is behind it. */
    public static final String ROOT = "/desk/settings/rules/backtest";

    public static final String PART = "/part";

    private static final String BY_HAND =
            "这里没有设置回测（desk.backtest）。规则要用历史数据回测：把规则写进文件，运行"
                    + " ./yuqing backtest --rules 文件 --kafka，再来应用。";
    private static final int MOST_EXAMPLES = 10;

    private final Backtests backtests;
    private final SubjectNames names;
    private final Clock clock;

    public BacktestViews(Backtests backtests, SubjectNames names, Clock clock) {
        this.backtests = backtests;
        this.names = names;
        this.clock = clock;
    }

    public static String page(String hash) {
        return ROOT + "/" + hash;
    }

    /** Before somebody asks for it. */
    public BacktestView offered(int days) {
        if (!backtests.isOffered()) {
            return BacktestView.byHand(BY_HAND);
        }
        return BacktestView.offered(
                days, backtests.running().map(run -> page(run.asked().hash())).orElse(""));
    }

    public BacktestView of(Run run) {
        ChildState<Findings> state = run.state();
        String hash = run.asked().hash();
        boolean found = state.found() != null;
        return new BacktestView(
                "",
                run.asked().days(),
                hash,
                state.isRunning() ? page(hash) + PART : "",
                status(run, state),
                found || state.isRunning() ? "" : state.told(),
                found ? sentences(run.asked(), state.found()) : List.of(),
                found ? table(state.found()) : List.of(),
                found ? examples(run.asked(), state.found()) : List.of(),
                "");
    }

    private String status(Run run, ChildState<Findings> state) {
        String since = ShanghaiTime.shortMoment(run.since(), clock.instant());
        if (state.isRunning()) {
            long seconds = Math.max(0, clock.millis() - run.since().toEpochMilli()) / 1000;
            return "正在试最近 "
                    + run.asked().days()
                    + " 天（"
                    + since
                    + " 开始，已 "
                    + seconds / 60
                    + " 分 "
                    + seconds % 60
                    + " 秒）："
                    + state.told();
        }
        return since + " 试的最近 " + run.asked().days() + " 天：";
    }

    private List<String> sentences(Asked asked, Findings found) {
        List<String> sentences = new ArrayList<>();
        String all = "历史里共 " + number(found.records()) + " 条（含预热），";
        if (!found.judged()) {
            sentences.add(all + "没有这条规则要看的数据，无法判断。");
        } else if (asked.inForce().isEmpty()) {
            sentences.add(all + "这条规则会发出 " + number(found.alerts().size()) + " 个预警；现在没有这条规则。");
        } else {
            long gained = found.alerts().stream().filter(each -> !each.inBoth()).count();
            long lost = found.inForce().stream().filter(each -> !each.inBoth()).count();
            sentences.add(
                    all
                            + "改后会发出 "
                            + number(found.alerts().size())
                            + " 个预警，现行的 "
                            + number(found.inForce().size())
                            + " 个：多 "
                            + number(gained)
                            + " 个，少 "
                            + number(lost)
                            + " 个。");
        }
        if (!found.unjudged().isEmpty()) {
            String levels =
                    found.unjudged().stream().map(Level::colour).collect(Collectors.joining("、"));
            sentences.add("历史数据判断不了的级别：" + levels + "。");
        }
        sentences.addAll(found.remarks());
        return sentences;
    }

    private static List<Day> table(Findings found) {
        List<Day> table = new ArrayList<>();
        LocalDate day = day(found.from());
        while (!day.isAfter(day(found.to()))) {
            LocalDate each = day;
            table.add(
                    line(
                            ShanghaiTime.day(day.atStartOfDay(CountyTime.ZONE).toInstant()),
                            found,
                            fired -> day(fired.at()).equals(each)));
            day = day.plusDays(1);
        }
        table.add(line("合计", found, fired -> true));
        return table;
    }

    private static Day line(String name, Findings found, Predicate<Fired> which) {
        return new Day(
                name,
                levels(found.alerts().stream().filter(which)),
                levels(found.inForce().stream().filter(which)));
    }

    private static LocalDate day(Instant time) {
        return time.atZone(CountyTime.ZONE).toLocalDate();
    }

    /** The gravest first. */
    private static String levels(Stream<Fired> alerts) {
        List<Level> all = alerts.map(Fired::level).sorted(Collections.reverseOrder()).toList();
        String counts =
                all.stream()
                        .distinct()
                        .map(
                                level ->
                                        level.colour()
                                                + " "
                                                + all.stream().filter(level::equals).count())
                        .collect(Collectors.joining("，"));
        return counts.isEmpty() ? "0" : counts;
    }

    private List<Examples> examples(Asked asked, Findings found) {
        if (asked.inForce().isEmpty()) {
            return List.of(examples(asked, "会发出的", found.alerts(), each -> true));
        }
        return List.of(
                examples(asked, "会多出的", found.alerts(), each -> !each.inBoth()),
                examples(asked, "会少掉的", found.inForce(), each -> !each.inBoth()),
                examples(asked, "两边都有的", found.alerts(), Fired::inBoth));
    }

    private Examples examples(
            Asked asked, String title, List<Fired> alerts, Predicate<Fired> which) {
        List<Fired> all = new ArrayList<>(alerts.stream().filter(which).toList());
        Collections.reverse(all);
        List<Fired> shown = all.subList(0, Math.min(MOST_EXAMPLES, all.size()));
        return new Examples(
                title,
                names.of(asked, shown).stream().map(this::example).toList(),
                all.size() - shown.size());
    }

    private Example example(SubjectNames.Named named) {
        return new Example(
                ShanghaiTime.shortMoment(named.alert().at(), clock.instant()),
                named.alert().level().code(),
                named.alert().level().colour(),
                named.name(),
                named.page());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
