/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;

/** What the figures are worth. */
public record Trust(Ledger ledger, List<SourceState> sources) {
    static Trust ask(Tables tables, Instant now) throws TablesException {
        return new Trust(Ledger.ask(tables, now), SourceState.ask(tables));
    }
}
