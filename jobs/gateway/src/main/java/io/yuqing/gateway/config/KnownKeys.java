/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.NearestKey;
import io.yuqing.domain.field.Section;
import java.util.Set;
import java.util.TreeSet;

/** Keys that mean something; any other is a mistake, and never passed over. */
final class KnownKeys {
    private KnownKeys() {}

    static void allow(Section section, Set<String> known) {
        for (String key : section.keys()) {
            if (!known.contains(key)) {
                section.refuseHidden(
                        key,
                        "is not known: did you mean "
                                + NearestKey.to(key, known)
                                + "? Known are "
                                + new TreeSet<>(known));
            }
        }
    }
}
