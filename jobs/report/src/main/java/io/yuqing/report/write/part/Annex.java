/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.model.Block;
import java.util.ArrayList;
import java.util.List;

/** 数据说明: how the figures of a paper are to be read. */
public final class Annex {
    private Annex() {}

    /**
     * @param more sentences of this paper alone
     */
    public static List<Block> of(String... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of("本文数字全部由系统数据表查询得出，逐项可重新查询；查询、参数和版本列在随附表格文件的“数据来源”页。迟到的信息会改变数字，以“更正”另行列出。"));
        blocks.add(Say.of("没有采集到的写“未采集”，不写零；样本不足30条不列占比。原话逐字照录，只引编号和链接，不涉及是谁说的；正文保存30天，过期的注明。"));
        blocks.add(Say.of(Sentiment.ERROR + "；机器判断须经人工读过原文再用。"));
        for (String sentence : more) {
            blocks.add(Say.of(sentence));
        }
        return blocks;
    }
}
