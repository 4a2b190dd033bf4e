/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/** Why a line is no item. The codes are those of dead letters where the reason is the same. */
public enum Flaw {
    NO_PLATFORM("no_platform", "没有平台：文件里没有平台列，链接也认不出平台；都属于同一平台的，用 --platform 指定"),
    NO_TIME("missing_field", "没有发布时间"),
    DATE_ONLY("bad_timestamp", "发布时间只有日期，没有几点几分；请导出完整时间，或在 --map 文件中用 clock 指定"),
    AMBIGUOUS_TIME("bad_timestamp", "发布时间看不出是哪一天的几点；请导出为“年-月-日 时:分”"),
    UNREADABLE_TIME("bad_timestamp", "发布时间无法识别；请导出为“年-月-日 时:分”"),
    NO_TEXT("missing_field", "没有标题，也没有正文"),
    NO_POST_ID("missing_field", "评论没有说明属于哪个帖子"),
    ROUNDED_ID("bad_id", "编号被电子表格改写成了科学计数或舍掉了末几位；请把编号列设为“文本”后重新导出（按文本列导出）"),
    MORE_CELLS(
            "trailing_content",
            "单元格比表头多，多半是正文里的逗号没有用引号括起来，照读会丢掉后半段；请用电子表格打开后另存为 xlsx，或给含逗号的单元格加上引号"),
    BROKEN_LINE("not_json", "不是完整的 JSON 对象，可能还没有写完"),
    UNKNOWN_RECORD("missing_field", "不是这种工具的记录：缺少应有的字段");

    private final String code;
    private final String text;

    Flaw(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    /** For staff, in Chinese, without a full stop. */
    public String text() {
        return text;
    }
}
