/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.rule.Level;
import java.util.List;

/**
 * How soon something is to be done in a case.
 *
 * @param id names it for people; of several with one id that match, the shortest counts
 * @param categories of the cases it holds for; empty: all
 * @param leastLevel of the cases it holds for
 * @param satisfiedBy codes of commands, or kinds of answers
 * @param restsInQuietHours whether its clock stands still at night; never that of a legal one
 * @param extendable by how much it may be extended; null: as the desk thinks fit if it is local,
 *     never if it is legal
 * @param source the law that sets it, such as 国办发〔2016〕61号; empty if it is local
 */
public record DeadlineSpec(
        String id,
        For whom,
        List<String> categories,
        Level leastLevel,
        Within within,
        From from,
        List<String> satisfiedBy,
        boolean restsInQuietHours,
        Within extendable,
        String source) {

    /** Whose clock it is. */
    public enum For {
        /** One for each unit that a case is assigned to. */
        UNIT,
        /** The desk's. */
        DESK,
        /** That of the case, whoever does it. */
        CASE
    }

    /** When the clock starts. No law says, so a county agrees on it. */
    public enum From {
        FIRST_POST,
        DETECTED,
        OPENED,
        ASSIGNED
    }

    public DeadlineSpec {
        categories = List.copyOf(categories);
        satisfiedBy = List.copyOf(satisfiedBy);
    }

    /** One that a person sets in a case. */
    public static DeadlineSpec byHand(String id, List<String> satisfiedBy) {
        return new DeadlineSpec(
                id,
                For.UNIT,
                List.of(),
                Level.BLUE,
                null,
                From.ASSIGNED,
                satisfiedBy,
                false,
                null,
                "");
    }

    public boolean isLegal() {
        return !source.isEmpty();
    }

    public boolean holdsFor(String category, Level level) {
        return level.compareTo(leastLevel) >= 0
                && (categories.isEmpty() || categories.contains(category));
    }
}
