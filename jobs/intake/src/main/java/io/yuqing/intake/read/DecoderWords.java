/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.wire.item.RejectReason;

/** Why the jobs would refuse an item, for staff. */
final class DecoderWords {
    private DecoderWords() {}

    static String of(RejectReason reason) {
        return switch (reason) {
            case BAD_ID -> "编号不可用（科学计数、#### 或 null）；请把编号列设为“文本”后重新导出（按文本列导出）";
            case MISSING_FIELD -> "缺少必填的内容";
            case NO_PLATFORM -> "没有平台；都属于同一平台的，用 --platform 指定";
            case BAD_TIMESTAMP -> "时间无法识别";
            case IN_THE_FUTURE -> "时间在采集之后，请核对电脑时钟或年份";
            case TOO_OLD -> "时间早得不可信（1970 年之类），请核对";
            case BAD_REFERENCE -> "原帖、上级与本条编号互相矛盾";
            case UNKNOWN_KIND -> "既不是原创也不是转发";
            case TOO_LARGE -> "过长";
            default -> "内容含有不能使用的字符";
        };
    }
}
