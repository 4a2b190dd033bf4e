/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.SourceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.control.log.ChangeLog;
import io.yuqing.control.standing.ControlTopic;
import io.yuqing.gateway.config.FeedSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.settings.backtest.BacktestViews;
import io.yuqing.gateway.desk.settings.backtest.Backtests;
import io.yuqing.gateway.desk.settings.backtest.SubjectNames;
import io.yuqing.gateway.desk.settings.fixed.FeedLines;
import io.yuqing.gateway.desk.settings.fixed.PlatformLines;
import io.yuqing.gateway.desk.settings.store.ChangeHistory;
import io.yuqing.gateway.desk.settings.store.DeskKafka;
import io.yuqing.gateway.desk.settings.store.Entries;
import io.yuqing.gateway.desk.settings.store.StartFileCache;
import io.yuqing.gateway.desk.settings.trial.SilencePast;
import io.yuqing.gateway.desk.settings.trial.TopicPast;
import io.yuqing.gateway.desk.share.Places;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.feed.FeedBoard;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The pages of settings, wired. */
public final class Settings {
    private static final int AT_ONCE = 2;

    private Settings() {}

    /**
     * Asks nothing before somebody comes.
     *
     * @param config of the gateway, with a desk
     * @param backtests of rules
     * @param feeds how they are
     */
    public static DeskPart of(
            GatewayConfig config,
            Tables tables,
            OnDemand onDemand,
            StaticFiles files,
            Backtests backtests,
            FeedBoard feeds,
            Clock clock) {
        DeskKafka kafka = new DeskKafka(config.kafka());
        ChangeLog log = new ChangeLog(kafka, config.topics().settingsLog(), clock);
        Places places = new Places(AT_ONCE);
        ChangeHistory history = new ChangeHistory(kafka, config.topics().settingsLog(), places);
        Map<String, Path> starts = config.desk().map(desk -> desk.startFiles()).orElse(Map.of());
        EntriesOf entries =
                (kind, topic) ->
                        new Entries(
                                kind,
                                new ControlTopic(kafka, topic),
                                new StartFileCache(kind, starts.get(kind.command() + "s")),
                                log,
                                history,
                                places);
        List<KindDesk> kinds = kinds(config.topics(), entries, clock);
        SettingsDoor door = new SettingsDoor(kinds, files);
        NewEntries proposals = new NewEntries(tables, onDemand, clock);
        EntryPage entry =
                new EntryPage(
                        door,
                        history,
                        proposals,
                        new Offers(kinds, config.ingest().platforms(), tables, onDemand, clock),
                        new Adopted(tables, onDemand),
                        clock);
        BacktestViews views =
                new BacktestViews(backtests, new SubjectNames(tables, onDemand), clock);
        ConfirmPage confirm =
                new ConfirmPage(
                        door,
                        new Trials(
                                new TopicPast(tables, onDemand, config.ingest().platforms(), clock),
                                new SilencePast(tables, onDemand, clock),
                                clock),
                        views);
        FilePages ofFiles =
                new FilePages(
                        door,
                        new PlatformLines(config.ingest().platforms(), tables, onDemand, clock),
                        new FeedLines(
                                config.feeds().map(FeedSettings::feeds).orElse(List.of()),
                                feeds,
                                clock));
        return new SettingsPart(
                door,
                new OverviewPage(door, history, ofFiles, clock),
                ofFiles,
                new ListPage(door),
                entry,
                new CheckForm(door, entry, confirm, history, proposals),
                new ApplyForm(confirm),
                new RuleTrialPages(door, confirm, backtests, views));
    }

    /** Makes those of a kind, which stand in a topic. */
    private interface EntriesOf {
        Entries make(ControlKind kind, String topic);
    }

    private static List<KindDesk> kinds(TopicNames topics, EntriesOf entries, Clock clock) {
        return List.of(
                new KindDesk(
                        "topics", entries.make(new TopicKind(), topics.watched()), "要盯的话题：哪些词出现就算"),
                new KindDesk(
                        "rules", entries.make(new RuleKind(), topics.rules()), "预警规则：多少算多，报什么级别"),
                new KindDesk(
                        "silences",
                        entries.make(new SilenceKind(clock), topics.silences()),
                        "静默：一段时间内不通知，照样计数"),
                new KindDesk(
                        "sources",
                        entries.make(new SourceKind(), topics.sources()),
                        "来源：谁应当按时有数据，多久没有算中断"));
    }
}
