/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.Detail;
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
 * @param watched whether it is refused if the case has moved on since the page was made
 * @param guard what else must be so
 */
record CommandRule(
        Set<Role> roles,
        Set<CaseState> states,
        List<Detail> needs,
        String text,
        boolean watched,
        Guard guard) {
    static final Set<CaseState> OPEN = EnumSet.range(CaseState.NEW, CaseState.REPORTED);

    private static final Guard NOTHING_ELSE = attempt -> null;

    static CommandRule by(Role first, Role... others) {
        return new CommandRule(EnumSet.of(first, others), OPEN, List.of(), "", false, NOTHING_ELSE);
    }

    CommandRule in(CaseState first, CaseState... others) {
        return new CommandRule(roles, EnumSet.of(first, others), needs, text, watched, guard);
    }

    CommandRule inAny() {
        return new CommandRule(roles, EnumSet.allOf(CaseState.class), needs, text, watched, guard);
    }

    CommandRule needs(Detail... details) {
        return new CommandRule(roles, states, List.of(details), text, watched, guard);
    }

    CommandRule says(String what) {
        return new CommandRule(roles, states, needs, what, watched, guard);
    }

    CommandRule onFreshPage() {
        return new CommandRule(roles, states, needs, text, true, guard);
    }

    CommandRule unless(Guard... guards) {
        return new CommandRule(roles, states, needs, text, watched, Guard.all(guards));
    }
}
