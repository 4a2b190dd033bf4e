/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.cases;

import java.util.Optional;

/**
 * The cases.
 *
 * @param links empty: units have no pages
 */
public record CasesSettings(Optional<LinkSettings> links) {
    /** Without pages of units. */
    public static final CasesSettings WITHOUT_LINKS = new CasesSettings(Optional.empty());
}
