/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.List;

/**
 * What names of departments and duties end with. Keeps out the habit of signing with one's name; it
 * cannot prove that somebody did not.
 */
public final class OfficeName {
    private static final List<String> ENDS =
            List.of(
                    "室", "办", "办公室", "科", "局", "委", "处", "组", "部", "队", "中心", "站", "所", "院", "厅",
                    "府", "会", "台", "岗", "班", "宣", "访", "公安", "外事", "应急", "主任", "值班员", "值班长", "负责人");

    private OfficeName() {}

    public static boolean is(String name) {
        return ENDS.stream().anyMatch(name::endsWith);
    }
}
