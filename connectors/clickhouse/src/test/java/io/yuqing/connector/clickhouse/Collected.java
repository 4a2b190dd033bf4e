/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps refused rows; static, because the handler is serialized on its way into a job. */
final class Collected implements BadRowHandler {

    private static final long serialVersionUID = 1L;

    static final List<RefusedRow> ROWS = new CopyOnWriteArrayList<>();

    @Override
    public void handle(RefusedRow row) {
        ROWS.add(row);
    }
}
