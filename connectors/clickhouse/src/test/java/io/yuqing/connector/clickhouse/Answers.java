/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import com.clickhouse.client.api.ServerException;

/** Errors as the official client throws them. */
final class Answers {

    private Answers() {}

    static ServerException code(int code) {
        return new ServerException(
                code, "Code: " + code + ". DB::Exception: as the test wants it", 500, "query-1");
    }

    /** Something in front of ClickHouse answered. */
    static ServerException httpStatus(int status) {
        return new ServerException(0, "<html>" + status + "</html>", status, "query-1");
    }
}
