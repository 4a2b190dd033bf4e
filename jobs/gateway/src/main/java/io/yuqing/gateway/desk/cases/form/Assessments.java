/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import java.util.List;
import java.util.stream.Stream;

/** What an assessment often says; other words may be typed. */
final class Assessments {
    static final List<Choice> NATURES =
            words("民生诉求", "突发事件", "不实信息", "政策疑问", "执法司法", "干部作风", "群体利益", "意识形态");
    static final List<Choice> REACHES = words("个别人", "一个小区或村", "一个乡镇、街道", "多个乡镇、街道", "全县", "县外");
    static final List<Choice> MEDIA = words("没有媒体介入", "自媒体", "市级媒体", "省级媒体", "中央媒体");
    static final List<Choice> CONSEQUENCES =
            words("影响有限", "影响政府公信力", "可能引发聚集", "可能影响公共安全", "可能引发恐慌");

    private Assessments() {}

    private static List<Choice> words(String... words) {
        return Stream.of(words).map(Choice::of).toList();
    }
}
