/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.cases;

import io.yuqing.control.cases.CaseTopics;
import java.util.Optional;

/**
 * The cases.
 *
 * @param links empty: units have no pages
 */
public record CasesSettings(CaseTopics topics, Optional<LinkSettings> links) {
    /** Without pages of units. */
    public static final CasesSettings WITHOUT_LINKS =
            new CasesSettings(CaseTopics.DEFAULT, Optional.empty());
}
