/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.domain.field.Finding;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.wire.control.ControlException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what points to a person out of what is written: entries and their log are kept for good.
 */
public final class PersonalTexts {
    /** Ids of what was collected or set, which are numbers of other things than telephones. */
    private static final Set<String> IDS = Set.of("subject", "topic", "topics", "rule");

    /** There a sign that elsewhere mentions somebody names a set of words. */
    private static final Set<String> WORDS = Set.of("expression", "sets");

    private static final String REMEDY =
            "name a department or duty instead: a telephone number or the like would be kept for"
                    + " good";

    private PersonalTexts() {}

    /**
     * Looks at the fields that a change makes others.
     *
     * @throws ControlException if the mask of texts would find something in one of them
     */
    public static void refuse(ControlChange change) throws ControlException {
        if (change.after().deleted()) {
            return;
        }
        List<Finding> found =
                change.differences().stream()
                        .filter(each -> !IDS.contains(each.field()))
                        .filter(each -> isPersonal(each.after(), WORDS.contains(each.field())))
                        .map(each -> finding(each.field()))
                        .toList();
        if (!found.isEmpty()) {
            throw ControlException.of(found);
        }
    }

    private static boolean isPersonal(Object value, boolean words) {
        if (value instanceof Map<?, ?> several) {
            return isPersonal(several.keySet(), words) || isPersonal(several.values(), words);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(each -> isPersonal(each, words));
        }
        if (value instanceof String text) {
            String read = words ? text.replace('@', ' ') : text;
            return !TextMask.mask(read).equals(read);
        }
        return false;
    }

    /** Without the value, which is in no log either. */
    private static Finding finding(String field) {
        return new Finding(field, "", REMEDY, field + ": " + REMEDY + ".");
    }
}
