/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something that was done in a case.
 *
 * @param who a unit; of what the desk wrote down for it, that it did
 * @param said the words of it, as far as the unit may read them; may be empty
 * @param places where an answer was published
 * @param alert whether it is a step of an alert
 */
public record StepLine(
        String at, String who, String what, String said, List<Place> places, boolean alert) {
    private static final int SHOWN = 200;
    private static final int NAME_SHOWN = 80;
    private static final int URL_SHOWN = 60;

    /**
     * Where an answer was published.
     *
     * @param link empty if there is none that may be followed
     * @param address what is shown of it
     */
    public record Place(String name, String at, String link, String address) {}

    /** What is said to units; anything else only its own unit and the desk read. */
    private static final Set<EntryType> TO_UNITS =
            EnumSet.of(
                    EntryType.ASSIGN,
                    EntryType.VERIFY,
                    EntryType.REJECT_REPORT,
                    EntryType.GRANT,
                    EntryType.DENY,
                    EntryType.SUPERVISE,
                    EntryType.URGE,
                    EntryType.REOPEN);

    /** What offices do among themselves. */
    private static final Set<EntryType> OF_OFFICES =
            EnumSet.of(
                    EntryType.CONSULT,
                    EntryType.SUBMIT,
                    EntryType.APPROVE,
                    EntryType.NOTE,
                    EntryType.CC,
                    EntryType.STRIKE,
                    EntryType.DUE,
                    EntryType.SETTINGS,
                    EntryType.SEAL);

    /**
     * The newest first, what was refused left out.
     *
     * @param texts by act
     * @param platforms what people call them
     */
    static List<StepLine> of(
            List<CaseEvent> history,
            String unit,
            Function<String, Optional<String>> texts,
            UnaryOperator<String> platforms,
            Instant now) {
        List<CaseEvent> shown = new ArrayList<>();
        for (CaseEvent event : history) {
            if (!event.isRefused() && isShown(event.cause(), unit)) {
                shown.add(event);
            }
        }
        Collections.reverse(shown);
        return shown.stream().map(event -> of(event, unit, texts, platforms, now)).toList();
    }

    private static boolean isShown(Cause cause, String unit) {
        return !OF_OFFICES.contains(cause.type()) || isOwn(cause, unit);
    }

    private static boolean isOwn(Cause cause, String unit) {
        return cause.by().acting().equals(unit);
    }

    private static StepLine of(
            CaseEvent event,
            String unit,
            Function<String, Optional<String>> texts,
            UnaryOperator<String> platforms,
            Instant now) {
        Cause cause = event.cause();
        boolean readable =
                isOwn(cause, unit)
                        || TO_UNITS.contains(cause.type())
                        || cause.details().text(EntryDetail.UNIT).equals(unit);
        String said =
                readable && !cause.textDigest().isEmpty()
                        ? texts.apply(cause.actionId()).map(StepLine::cut).orElse("〔文字已删去〕")
                        : "";
        return new StepLine(
                moment(event.at(), now),
                who(cause.by()),
                what(cause),
                said,
                cause.details().outlets().stream()
                        .map(outlet -> place(outlet, platforms, now))
                        .toList(),
                cause.type() == EntryType.ALERT);
    }

    private static Place place(Outlet outlet, UnaryOperator<String> platforms, Instant now) {
        String platform =
                outlet.platform().isEmpty() ? "" : "（" + platforms.apply(outlet.platform()) + "）";
        return new Place(
                cut(outlet.name() + platform, NAME_SHOWN),
                moment(outlet.at(), now) + " 发布",
                SafeLink.of(outlet.url()),
                cut(outlet.url(), URL_SHOWN));
    }

    private static String moment(long time, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(time), now);
    }

    private static String who(By by) {
        if (by.unit().isEmpty()) {
            return "系统";
        }
        if (by.onBehalf() == null) {
            return by.unit();
        }
        return by.onBehalf()
                + "（"
                + by.unit()
                + "代录"
                + (by.medium() == null ? "" : "，" + by.medium().code())
                + "）";
    }

    private static String what(Cause cause) {
        Details details = cause.details();
        String word = cause.type().text();
        return switch (cause.type()) {
            case ALERT, OPEN, ASSESS ->
                    word
                            + Level.find(details.text(EntryDetail.LEVEL))
                                    .map(level -> "：" + level.colour() + "色")
                                    .orElse("");
            case ASSIGN -> word + "：" + assigned(details);
            case REPORT -> word + "：" + details.text(EntryDetail.RESULT);
            case ANSWER ->
                    word
                            + "："
                            + details.text(EntryDetail.KIND)
                            + "（"
                            + details.text(EntryDetail.SPEAKER)
                            + "）";
            default -> word;
        };
    }

    private static String assigned(Details details) {
        List<String> helpers = details.texts(EntryDetail.HELPERS);
        return "主办"
                + details.text(EntryDetail.LEAD)
                + (helpers.isEmpty() ? "" : "，协办" + String.join("、", helpers));
    }

    private static String cut(String text) {
        return cut(text, SHOWN);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
