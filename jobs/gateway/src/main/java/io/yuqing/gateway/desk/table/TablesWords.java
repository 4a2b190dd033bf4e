/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import java.util.Map;

/** Faults of ClickHouse, as the office can do something about them. */
final class TablesWords {
    private static final String ACCOUNT =
            "ClickHouse 不认这个用户或密码：请核对 gateway.yaml 中 desk.clickhouse 的设置。";
    private static final String VIEWS = "ClickHouse 里没有要读的库或视图：请先建表（./yuqing up 会自动建，容器里是 setup）。";
    private static final String BUSY = "ClickHouse 太忙，没有在限定的时间和内存内答完。";

    private static final Map<Integer, String> BY_CODE =
            Map.of(
                    192, ACCOUNT,
                    194, ACCOUNT,
                    516, ACCOUNT,
                    497, "ClickHouse 的这个用户无权读视图：请给它 SELECT 的权限（deploy/clickhouse/users.xml 中有样例）。",
                    60, VIEWS,
                    81, VIEWS,
                    159, BUSY,
                    202, BUSY,
                    201, BUSY,
                    241, BUSY);

    private TablesWords() {}

    static String away(String url) {
        return "ClickHouse（" + url + "）没有应答。";
    }

    static String of(int code) {
        String known = BY_CODE.get(code);
        return known == null ? "ClickHouse 出错（代码 " + code + "），详情见它的日志。" : known;
    }
}
