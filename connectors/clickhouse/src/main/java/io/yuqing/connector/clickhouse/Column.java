/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;
import java.util.Objects;

/**
 * A column an encoder writes.
 *
 * @param name as in the DDL
 * @param type as ClickHouse prints it in {@code system.columns}, for example {@code DateTime64(3,
 *     'Asia/Shanghai')}
 */
public record Column(String name, String type) implements Serializable {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    public static Column of(String name, String type) {
        return new Column(name, type);
    }
}
