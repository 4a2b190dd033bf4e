/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What holds for one command whatever the case is about.
 *
 * @param roles who may give it
 * @param states in which it may be given
 * @param needs the details that it cannot do without
 * @param text what people call its free text; empty if it needs none
 * @param watches what must not have moved on since the page was made
 * @param guard what the details must be like
 * @param standing how the case must stand, whatever the details are
 */
record CommandRule(
        Set<ActingRole> roles,
        Set<CaseState> states,
        List<EntryDetail> needs,
        String text,
        Watches watches,
        Guard guard,
        Guard standing) {
    /** What somebody must have seen of a case as it is. */
    enum Watches {
        NOTHING,
        PART,
        CASE
    }

    static final Set<CaseState> OPEN = EnumSet.range(CaseState.NEW, CaseState.REPORTED);

    private static final Guard NOTHING_ELSE = attempt -> null;

    static CommandRule by(ActingRole first, ActingRole... others) {
        return new CommandRule(
                EnumSet.of(first, others),
                OPEN,
                List.of(),
                "",
                Watches.NOTHING,
                NOTHING_ELSE,
                NOTHING_ELSE);
    }

    CommandRule in(CaseState first, CaseState... others) {
        return new CommandRule(
                roles, EnumSet.of(first, others), needs, text, watches, guard, standing);
    }

    CommandRule inAny() {
        return new CommandRule(
                roles, EnumSet.allOf(CaseState.class), needs, text, watches, guard, standing);
    }

    CommandRule needs(EntryDetail... details) {
        return new CommandRule(roles, states, List.of(details), text, watches, guard, standing);
    }

    CommandRule says(String what) {
        return new CommandRule(roles, states, needs, what, watches, guard, standing);
    }

    /** Of a page that shows the case as it stands. */
    CommandRule onFreshPage() {
        return watching(Watches.CASE);
    }

    /** Of a page that shows the unit's own part as it stands. */
    CommandRule onFreshPart() {
        return watching(Watches.PART);
    }

    private CommandRule watching(Watches what) {
        return new CommandRule(roles, states, needs, text, what, guard, standing);
    }

    CommandRule unless(Guard... guards) {
        return new CommandRule(roles, states, needs, text, watches, Guard.all(guards), standing);
    }

    /** Guards that look at no detail, so that a page can ask them before one is filled in. */
    CommandRule where(Guard... guards) {
        return new CommandRule(roles, states, needs, text, watches, guard, Guard.all(guards));
    }
}
