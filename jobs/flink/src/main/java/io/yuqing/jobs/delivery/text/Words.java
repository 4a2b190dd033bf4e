/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Measure;
import io.yuqing.wire.item.Channels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of the wire as staff say them. */
public final class Words {
    private static final Map<String, String> WINDOWS =
            Map.of("5m", "近5分钟", "1h", "近1小时", "24h", "近24小时", "life", "累计");

    /** Of a source, which has no rule. */
    private static final Map<String, String> OF_SOURCES = Map.of("volume", "数据量");

    private static final Map<String, String> RISK_FACTORS = new LinkedHashMap<>();
    private static final Map<String, String> SPREAD = new LinkedHashMap<>();

    static {
        RISK_FACTORS.put("nature", "性质");
        RISK_FACTORS.put("reach", "影响范围");
        RISK_FACTORS.put("media", "媒体介入");
        RISK_FACTORS.put("consequence", "可能后果");
        SPREAD.put("originals", "原帖");
        SPREAD.put("reposts", "转发");
        SPREAD.put("comments", "跟帖");
    }

    private Words() {}

    /** A comment has none of its own. */
    static String channel(String code) {
        return Channels.name(code);
    }

    /** What is no window of ours stays as it is. */
    static String window(String code) {
        return WINDOWS.getOrDefault(code, code);
    }

    /** What is no measure of ours stays as it is. */
    static String measure(String code) {
        return Measure.find(code)
                .map(Measure::noticeText)
                .orElse(OF_SOURCES.getOrDefault(code, code));
    }

    static Quantity.Form form(String code) {
        if (OF_SOURCES.containsKey(code)) {
            return Quantity.Form.ITEMS;
        }
        return Measure.find(code).map(Words::form).orElse(Quantity.Form.PLAIN);
    }

    private static Quantity.Form form(Measure measure) {
        return switch (measure) {
            case ITEMS, ORIGINALS, REPOSTS, COMMENTS, SPREAD, TOTAL, MEDIA, BURST ->
                    Quantity.Form.ITEMS;
            case VOICES -> Quantity.Form.VOICES;
            case NEGATIVE_SHARE -> Quantity.Form.SHARE;
            case GROWTH -> Quantity.Form.TIMES;
            case ENGAGEMENT, HEAT, CHANNELS, PLATFORMS -> Quantity.Form.PLAIN;
        };
    }

    /** 风险评分 41.5：性质 20、影响范围 10… as the score is made up. */
    static String risk(AlertNews news) {
        List<String> shares = new ArrayList<>();
        RISK_FACTORS.forEach(
                (factor, name) -> {
                    Double points = news.riskPoints.get(factor);
                    if (points != null) {
                        shares.add(name + " " + plain(points));
                    }
                });
        String made = shares.isEmpty() ? "" : "：" + String.join("、", shares);
        return "风险评分 " + plain(news.risk) + made;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** 截至预警累计：原帖 1、转发 320、跟帖 1280. As of the numbers of the alert; empty if unknown. */
    static Optional<String> soFar(AlertNews news) {
        List<String> kinds = new ArrayList<>();
        SPREAD.forEach(
                (kind, name) -> {
                    long count = news.soFar.getOrDefault(kind, 0L);
                    if (count > 0) {
                        kinds.add(name + " " + count);
                    }
                });
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of("截至预警累计：" + String.join("、", kinds));
    }
}
