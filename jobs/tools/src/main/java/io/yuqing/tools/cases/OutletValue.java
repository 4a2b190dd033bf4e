/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.tools.common.TimeValue;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** Where an answer was published: name, platform, address and time, with strokes between. */
final class OutletValue implements ITypeConverter<Outlet> {
    private static final int PARTS = 4;

    @Override
    public Outlet convert(String value) {
        List<String> parts = Stream.of(value.split("[|｜]", -1)).map(String::strip).toList();
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException(
                    "应为 名称|平台|链接|时间 四部分，没有的留空，如 '新闻发布会|||2026-07-01 10:00'");
        }
        return new Outlet(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                new TimeValue().convert(parts.get(3)).toEpochMilli());
    }
}
