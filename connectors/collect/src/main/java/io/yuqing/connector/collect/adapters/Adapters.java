/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.record.RawRecord;
import io.yuqing.connector.collect.record.RecordAdapter;
import io.yuqing.connector.collect.record.RecordFile;
import io.yuqing.connector.collect.record.RecordForm;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.connector.collect.table.TableAdapter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All adapters there are, and which of them a file is for. */
public final class Adapters {
    /** In the order in which they are asked whether they know a record. */
    private static final List<RecordForm> FORMS =
            List.of(
                    new Canonical(),
                    new MediaCrawler(),
                    new WeiboSearch(),
                    new WeiboCrawler(),
                    new WeiboSpider(),
                    new Stonedt(),
                    new Gne());

    private Adapters() {}

    /** By which people name them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(TableAdapter.NAME));
        FORMS.forEach(form -> names.add(form.name()));
        return names;
    }

    /** Empty if there is none of this name. */
    public static Optional<ItemAdapter> named(String name, ColumnMap map) {
        if (name.equals(TableAdapter.NAME)) {
            return Optional.of(new TableAdapter(map));
        }
        return FORMS.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .map(RecordAdapter::new);
    }

    /**
     * The adapter for a file: by its fields, else a table. A map is of tables, and makes one of
     * what is neither JSON nor a database.
     *
     * @throws UnreadableFileException if it is JSON of no tool that is known
     */
    public static ItemAdapter of(Path file, ColumnMap map) {
        if (isWorkbook(file)) {
            return new TableAdapter(map);
        }
        boolean database = RecordFile.isDatabase(file);
        boolean json = !database && RecordFile.isJson(file);
        if (!json && !database && !map.equals(ColumnMap.NONE)) {
            return new TableAdapter(map);
        }
        Optional<RawRecord> first = RecordFile.first(file);
        Optional<RecordForm> form =
                first.flatMap(
                        record -> FORMS.stream().filter(each -> each.knows(record)).findFirst());
        if (form.isEmpty() && json) {
            throw new UnreadableFileException(
                    "是 JSON，但认不出由哪种工具写出；请用 --as 指定：" + String.join("、", names()));
        }
        if (form.isEmpty() && database) {
            throw new UnreadableFileException(
                    "是 SQLite 数据库，但其中没有认得的表（weibo、comments、reposts）；请用原来的工具导出为 CSV 或 JSON");
        }
        return form.<ItemAdapter>map(RecordAdapter::new).orElseGet(() -> new TableAdapter(map));
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xls")
                || name.endsWith(".xlsx")
                || name.endsWith(".xlsm")
                || TableAdapter.isWorkbook(file);
    }
}
