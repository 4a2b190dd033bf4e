/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Texts;
import java.util.List;

/** 证据清单: items with their time, platform and address, from which somebody can look for himself. */
final class Evidence {
    private static final int MOST = 20;

    private Evidence() {}

    static List<Block> of(Draft draft, Subject subject) {
        if (!subject.isCounted()) {
            return List.of(Say.of("没有可列的原帖。"));
        }
        List<Row> posts =
                draft.ask("originals", subject.parameters().with("limit", MOST), "item_id").rows();
        if (posts.isEmpty()) {
            return List.of(Say.of("所选时间内没有现存的原创信息；正文保存30天。"));
        }
        Texts texts = Texts.of(draft, posts.stream().map(row -> row.text("item_id")).toList());
        return List.of(
                Say.of("按发布时间列最早的" + MOST + "条以内的原创；引用的原话另附编号和链接。"),
                new Table("证据清单")
                        .moment("时间", 4, "published", "未知")
                        .text("平台", 3, "platform_name")
                        .column("内容（节选）", 11, row -> texts.excerpt(row.text("item_id")))
                        .text("编号", 5, "item_id")
                        .column("链接", 2, row -> Cells.link("链接", row.text("link")))
                        .of(posts));
    }
}
