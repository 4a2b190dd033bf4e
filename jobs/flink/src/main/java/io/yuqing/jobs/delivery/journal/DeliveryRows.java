/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.outbox.Superseding;
import io.yuqing.wire.alert.AlertCategory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes rows of {@code deliveries}. */
public final class DeliveryRows {
    private DeliveryRows() {}

    /** A notice that nobody gets, at the time of its step: the same row after a restart. */
    public static DeliveryRow withheld(Dispatch dispatch) {
        DeliveryRow row = about(List.of(dispatch));
        row.messageId = dispatch.id;
        row.attemptedAt = dispatch.news.at;
        row.outcome = "withheld";
        row.silence = dispatch.silence;
        row.silencedUntil = dispatch.silencedUntil;
        row.message = dispatch.silenceReason;
        row.handling = "";
        return row;
    }

    /**
     * An attempt.
     *
     * @param at when it began
     */
    public static DeliveryRow attempt(
            List<Dispatch> sent, String messageId, long at, Receipt receipt) {
        DeliveryRow row = about(sent);
        row.messageId = messageId;
        row.attemptedAt = at;
        row.attempt = sent.get(0).attempts + 1L;
        row.outcome = code(receipt.outcome());
        row.cause = code(receipt.reason());
        row.code = receipt.code();
        row.message = words(receipt);
        row.httpStatus = receipt.httpStatus();
        row.tookMillis = receipt.tookMillis();
        row.parts = receipt.parts();
        row.partsDone = receipt.done();
        return row;
    }

    /** Of what is refused, who has to do what; else what the receipt says. */
    private static String words(Receipt receipt) {
        String remedy = receipt.outcome() == Outcome.REJECTED ? receipt.reason().remedy() : "";
        if (remedy.isEmpty() || receipt.message().isEmpty()) {
            return remedy + receipt.message();
        }
        return remedy + "（" + receipt.message() + "）";
    }

    /** Nothing more is tried. */
    public static DeliveryRow givenUp(Dispatch dispatch, long at, String why) {
        DeliveryRow row = about(List.of(dispatch));
        row.messageId = dispatch.id;
        row.attemptedAt = at;
        row.attempt = dispatch.attempts;
        row.outcome = "given_up";
        row.message = why;
        return row;
    }

    /** A newer notice of the same alert is sent instead. */
    public static DeliveryRow superseded(Superseding.Superseded superseded, long at) {
        DeliveryRow row = about(List.of(superseded.dispatch()));
        row.messageId = superseded.dispatch().id;
        row.attemptedAt = at;
        row.attempt = superseded.dispatch().attempts;
        row.outcome = "superseded";
        row.message = "未送达，改发同一预警更新的通知 " + superseded.by().id;
        return row;
    }

    private static DeliveryRow about(List<Dispatch> notices) {
        Dispatch first = notices.get(0);
        DeliveryRow row = new DeliveryRow();
        boolean digest = notices.size() > 1;
        row.kind = digest ? "digest" : kind(first);
        row.channel = first.channel;
        row.departments =
                notices.stream().flatMap(notice -> notice.departments.stream()).distinct().toList();
        row.notices =
                notices.stream()
                        .flatMap(
                                notice ->
                                        Stream.concat(Stream.of(notice.id), notice.covers.stream()))
                        .distinct()
                        .toList();
        Map<String, AlertNews> alerts = new LinkedHashMap<>();
        for (Dispatch notice : notices) {
            if (notice.news != null) {
                alerts.putIfAbsent(notice.news.alertId, notice.news);
            }
        }
        row.alerts = List.copyOf(alerts.keySet());
        row.categories = each(alerts, news -> AlertCategory.code(news.category));
        row.otherCategories = each(alerts, news -> AlertCategory.code(news.otherCategory));
        row.routedBy = each(alerts, news -> news.category.isEmpty() ? "" : news.routedBy.code());
        row.level =
                first.heartbeat != null
                        ? ""
                        : notices.stream()
                                .map(notice -> notice.level)
                                .max(Enum::compareTo)
                                .orElseThrow()
                                .code();
        row.happening = digest ? "" : happening(first);
        row.reason = first.reason.code();
        row.handling = first.handling.code();
        row.decidedAt = notices.stream().mapToLong(notice -> notice.decidedAt).min().orElseThrow();
        return row;
    }

    private static List<String> each(
            Map<String, AlertNews> alerts, Function<AlertNews, String> field) {
        return alerts.values().stream().map(field).toList();
    }

    private static String kind(Dispatch dispatch) {
        if (dispatch.caseNews != null) {
            return "case";
        }
        return dispatch.heartbeat == null ? "alert" : "heartbeat";
    }

    private static String happening(Dispatch dispatch) {
        if (dispatch.caseNews != null) {
            return code(dispatch.caseNews.happening);
        }
        return dispatch.happening == null ? "" : code(dispatch.happening);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
