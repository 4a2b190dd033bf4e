/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.situation.Ledger;
import io.yuqing.gateway.desk.situation.Notices;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.situation.SourceState;
import io.yuqing.gateway.desk.situation.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Can this page be trusted?
 *
 * @param grade {@code good}, {@code gaps}: right for what was collected, {@code bad}
 * @param word the same in Chinese
 * @param troubles why it is bad, each a sentence with what to do
 * @param gaps what is not collected
 * @param undone what should have gone by itself and did not, each a sentence with what to do
 * @param facts the rest
 */
public record TrustLine(
        String grade,
        String word,
        List<String> troubles,
        List<String> gaps,
        List<String> undone,
        List<String> facts) {

    /** Longer than this nothing is written only if something stands still, as on the boards. */
    private static final Duration STALE = Duration.ofMinutes(10);

    /** A collector may be slow; who is further behind has a backlog. */
    private static final Duration BEHIND = Duration.ofHours(1);

    private static final int MOST_NAMES = 3;

    static TrustLine of(Situation situation, Optional<Instant> kafkaAwaySince, Instant now) {
        List<String> troubles = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        situation.trouble().ifPresent(trouble -> troubles.add(trouble.why() + age(situation, now)));
        kafkaAwaySince.ifPresent(
                since ->
                        troubles.add(
                                "Kafka 没有应答，从 "
                                        + ShanghaiTime.shortMoment(since, now)
                                        + " 起采集程序送不进新的信息，它们会自己重发：请查看 Kafka 是否在运行。"));
        Trust trust = situation.trust().value();
        if (trust != null) {
            ledger(trust.ledger(), situation.trust().at(), troubles, facts);
            Optional<String> behind = behind(trust.ledger(), situation.trust().at(), now);
            if (behind.isPresent() && troubles.isEmpty()) {
                sources(trust.sources(), now, new ArrayList<>(), facts);
                return new TrustLine(
                        "gaps", "正在补读", troubles, List.of(behind.get()), List.of(), facts);
            }
            sources(trust.sources(), now, gaps, facts);
        }
        if (!troubles.isEmpty()) {
            return new TrustLine("bad", "数字不可信", troubles, gaps, List.of(), facts);
        }
        String word = gaps.isEmpty() ? "预警没有送出" : "采集有缺口";
        nobodyTold(situation).ifPresent(gaps::add);
        if (trust == null) {
            return new TrustLine("gaps", "正在读取", troubles, gaps, List.of(), facts);
        }
        return gaps.isEmpty()
                ? new TrustLine("good", "数字可信", troubles, gaps, List.of(), facts)
                : new TrustLine("gaps", word, troubles, gaps, List.of(), facts);
    }

    /** Figures are as right as they were. */
    TrustLine without(List<String> whatShouldHaveBeenDone) {
        return whatShouldHaveBeenDone.isEmpty()
                ? this
                : new TrustLine(
                        grade.equals("good") ? "gaps" : grade,
                        grade.equals("good") ? "有事没有办成" : word,
                        troubles,
                        gaps,
                        List.copyOf(whatShouldHaveBeenDone),
                        facts);
    }

    /** Figures are right, and whoever should know does not. */
    private static Optional<String> nobodyTold(Situation situation) {
        Notices notices = situation.notices().value();
        return notices == null || notices.untold() == 0
                ? Optional.empty()
                : Optional.of(
                        "七天没有发出过通知（通知作业没有运行，或没有渠道要它们）："
                                + Words.number(notices.untold())
                                + " 条红色、橙色预警没有通知任何部门，请用电话通知");
    }

    private static String age(Situation situation, Instant now) {
        return situation
                .oldest()
                .map(
                        oldest ->
                                "以下是 "
                                        + ShanghaiTime.shortMoment(oldest, now)
                                        + " 的数字，已过去 "
                                        + ShanghaiTime.span(Duration.between(oldest, now))
                                        + "；恢复后本页自动更新。")
                .orElse("还没有读到数字；恢复后本页自动显示。");
    }

    private static void ledger(
            Ledger ledger, Instant readAt, List<String> troubles, List<String> facts) {
        if (ledger.newestAt() == null) {
            troubles.add("最近一天没有任何信息入库：请查看采集程序和分析作业是否在运行。");
        } else {
            // As it was when it was read: what came of it since is another trouble.
            Duration quiet = Duration.between(Instant.ofEpochMilli(ledger.newestAt()), readAt);
            if (quiet.compareTo(STALE) > 0) {
                troubles.add("已有 " + ShanghaiTime.span(quiet) + "没有新的信息入库：请查看采集程序和分析作业是否在运行。");
            } else {
                facts.add("最近入库 " + ago(quiet));
            }
        }
        if (ledger.unbalanced() > 0 || ledger.missing() > 0) {
            List<String> where = new ArrayList<>();
            if (ledger.unbalanced() > 0) {
                where.add(Words.number(ledger.unbalanced()) + " 个分钟对不上");
            }
            if (ledger.missing() > 0) {
                where.add(Words.number(ledger.missing()) + " 条缺记或重记");
            }
            troubles.add("账不平（" + String.join("，", where) + "）：查清之前请不要引用本页的数字，并通知运维。");
        } else if (ledger.newestAt() != null) {
            facts.add("账平：24 小时读入 " + Words.number(ledger.read()) + " 条");
        }
        if (ledger.rejected() > 0) {
            facts.add("读不了 " + Words.number(ledger.rejected()) + " 条");
        }
        if (ledger.late() > 0) {
            facts.add("迟到 " + Words.number(ledger.late()) + " 条");
        }
    }

    /** What is read now is of long ago, as after a stop, or when a stream is replayed. */
    private static Optional<String> behind(Ledger ledger, Instant readAt, Instant now) {
        if (ledger.reachedAt() == null) {
            return Optional.empty();
        }
        Instant reached = Instant.ofEpochMilli(ledger.reachedAt());
        return Duration.between(reached, readAt).compareTo(BEHIND) < 0
                ? Optional.empty()
                : Optional.of(
                        "已读到 "
                                + ShanghaiTime.shortMoment(reached, now)
                                + " 的信息，之后的还没有计入：读完之前，数字偏少，预警和时限是当时的");
    }

    private static String ago(Duration quiet) {
        return quiet.compareTo(Duration.ofMinutes(1)) < 0
                ? "不到 1 分钟前"
                : ShanghaiTime.span(quiet) + "前";
    }

    private static void sources(
            List<SourceState> sources, Instant now, List<String> gaps, List<String> facts) {
        List<SourceState> broken = sources.stream().filter(SourceState::isBroken).toList();
        if (!broken.isEmpty()) {
            gaps.add(
                    broken.size()
                            + " 个来源中断："
                            + broken.stream()
                                    .limit(MOST_NAMES)
                                    .map(source -> broken(source, now))
                                    .collect(Collectors.joining("、"))
                            + (broken.size() > MOST_NAMES ? "等" : "")
                            + "；没有它的消息不等于没有事");
        }
        if (!sources.isEmpty()) {
            facts.add("来源 " + (sources.size() - broken.size()) + "/" + sources.size() + " 在采");
        }
    }

    private static String broken(SourceState source, Instant now) {
        if (source.lastItemAt() == null) {
            return source.name() + "（从未收到）";
        }
        Instant last = Instant.ofEpochMilli(source.lastItemAt());
        return source.name() + "（" + ShanghaiTime.span(Duration.between(last, now)) + "没有信息）";
    }
}
