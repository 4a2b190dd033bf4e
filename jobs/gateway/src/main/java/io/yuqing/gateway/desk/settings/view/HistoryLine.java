/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * One change of an entry, for people.
 *
 * @param offerBefore whether one can go back to how it was before
 * @param offerAfter whether one can go back to what it became
 */
public record HistoryLine(
        String at,
        String who,
        String reason,
        String what,
        long revision,
        List<DiffLine> differences,
        boolean offerBefore,
        boolean offerAfter) {}
