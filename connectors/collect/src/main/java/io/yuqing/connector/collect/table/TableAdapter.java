/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.Context;
import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.ItemMaker;
import io.yuqing.connector.collect.Sink;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.record.TextSource;
import java.nio.file.Path;

/** Any table with a header row: CSV, .xls, .xlsx. */
public final class TableAdapter implements ItemAdapter {
    public static final String NAME = "table";

    private final ColumnMap map;

    public TableAdapter(ColumnMap map) {
        this.map = map;
    }

    /** Whether it is one by its first bytes, whatever its name is. */
    public static boolean isWorkbook(Path file) {
        return Rows.isWorkbook(file);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(Path file, Context context, Sink sink) {
        TableReader reader = new TableReader(map, context, new ItemMaker(context, sink), sink);
        TextSource.remark(Rows.read(file, reader)).ifPresent(sink::remark);
        if (!reader.end()) {
            throw new UnreadableFileException(
                    "前 "
                            + TableReader.HEADER_WITHIN
                            + " 行里没有认出表头；表头应有“标题”或“内容”，和“发布时间”等列名，"
                            + "列名不同的请写一个对应文件并用 --map 指定");
        }
    }
}
