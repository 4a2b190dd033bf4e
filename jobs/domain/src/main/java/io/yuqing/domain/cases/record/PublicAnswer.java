/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Outlet;
import java.util.List;

/**
 * An answer to the public. Times in ms.
 *
 * @param answerId the id of the act that recorded it
 * @param at when the first of its outlets had it
 * @param recordedAt when it was registered; 0 if that was not kept
 */
public record PublicAnswer(
        String answerId,
        AnswerKind kind,
        String speaker,
        List<Outlet> outlets,
        long at,
        long recordedAt) {
    public PublicAnswer {
        outlets = List.copyOf(outlets);
    }
}
