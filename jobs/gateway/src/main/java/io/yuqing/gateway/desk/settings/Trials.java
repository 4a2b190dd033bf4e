/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.control.trial.TopicChange;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.settings.trial.SilencePast;
import io.yuqing.gateway.desk.settings.trial.TopicPast;
import io.yuqing.gateway.desk.settings.view.TrialView;
import io.yuqing.gateway.desk.settings.view.TrialView.Example;
import io.yuqing.gateway.desk.settings.view.TrialView.Examples;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a change would have done in the last days, where the tables can say it. */
final class Trials {
    private static final int MOST_ALERTS = 20;

    private final TopicPast topics;
    private final SilencePast silences;
    private final Clock clock;

    Trials(TopicPast topics, SilencePast silences, Clock clock) {
        this.topics = topics;
        this.silences = silences;
        this.clock = clock;
    }

    /**
     * @param before null if there was none
     */
    TrialView of(ControlKind kind, ControlEntry before, ControlEntry after, int days) {
        try {
            if (kind instanceof TopicKind) {
                return topic(topics.tried(before, after, days), days);
            }
            if (kind instanceof SilenceKind silence && !after.deleted()) {
                return silence(
                        silences.tried(silence.silence(after)),
                        after.fields().containsKey("region"));
            }
            return TrialView.NONE;
        } catch (TablesException e) {
            return TrialView.failed("没能在过去的数据上试：" + e.getMessage() + "可以应用，也可以稍后再试。");
        }
    }

    private TrialView topic(TopicPast.Seen seen, int days) {
        TopicChange change = seen.change();
        List<String> sentences = new ArrayList<>();
        String span =
                seen.whole()
                        ? "最近 " + days + " 天"
                        : "最近 " + days + " 天中最新的（" + moment(seen.since()) + " 以来）";
        sentences.add(
                span
                        + "的 "
                        + number(change.items())
                        + " 条里，现在命中 "
                        + number(change.before())
                        + " 条，改后命中 "
                        + number(change.after())
                        + " 条：多 "
                        + number(change.gains())
                        + " 条，少 "
                        + number(change.losses())
                        + " 条。");
        sentences.add("只看条目自己的文字，不算随原帖而来的话题。");
        return new TrialView(
                sentences,
                List.of(
                        examples("会多出的", change.gained(), change.gains()),
                        examples("会少掉的", change.lost(), change.losses())),
                "");
    }

    private Examples examples(String title, List<TopicChange.Example> found, long all) {
        return new Examples(
                title,
                found.stream()
                        .map(
                                each ->
                                        new Example(
                                                moment(each.at()),
                                                String.join("、", each.words()),
                                                each.text()))
                        .toList(),
                all - found.size());
    }

    private TrialView silence(SilencePast.Seen seen, boolean region) {
        List<String> sentences = new ArrayList<>();
        long open = seen.alerts().stream().filter(SilencePast.Row::open).count();
        sentences.add(
                "按现在未结束的和最近 7 天触发的 "
                        + number(seen.looked())
                        + " 个预警看，这条静默会压住 "
                        + number(seen.alerts().size())
                        + " 个的通知，其中 "
                        + number(open)
                        + " 个未结束；这些天里为它们发过 "
                        + number(seen.notices())
                        + " 条通知。");
        sentences.add("被压住的只是通知：照样计数、入库、显示。红色预警不受影响，除非级别里写了 red。");
        if (region) {
            sentences.add("过去的预警没有存地区，所以这里没有按地区筛。");
        }
        List<Example> shown =
                seen.alerts().stream()
                        .limit(MOST_ALERTS)
                        .map(
                                each ->
                                        new Example(
                                                moment(each.firedAt()),
                                                level(each.level()) + (each.open() ? "，未结束" : ""),
                                                each.name() + "（" + each.ruleName() + "）"))
                        .toList();
        return new TrialView(
                sentences,
                List.of(new Examples("会压住的", shown, seen.alerts().size() - shown.size())),
                "");
    }

    private String moment(long millis) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(millis), clock.instant());
    }

    private static String level(String code) {
        return Level.find(code).map(Level::colour).orElse(code);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
