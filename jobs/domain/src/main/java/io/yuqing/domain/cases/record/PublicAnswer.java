/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Outlet;
import java.util.List;

/**
 * An answer to the public.
 *
 * @param answerId the id of the act that recorded it
 */
public record PublicAnswer(
        String answerId, AnswerKind kind, String speaker, List<Outlet> outlets, long at) {
    public PublicAnswer {
        outlets = List.copyOf(outlets);
    }
}
