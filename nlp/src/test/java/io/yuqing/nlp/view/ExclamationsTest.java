/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclamationsTest {

    private static final SayingReader READER = new SayingReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "哈哈哈哈哈",
                "太好了！！！",
                "加油",
                "[怒][怒][怒]",
                "呵呵",
                "",
                "@用户",
                "顶！",
                "无语……",
                "我去",
                "好可怕啊",
                "支持！",
                "转发微博",
                "？？？",
                "666",
                "😂😂"
            })
    void cheersAndSighsSayNothingOfTheMatter(String text) {
        assertThat(read(text).isExclamation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"真的假的？", "假的", "支持严查！", "求真相", "谣言", "无语，又是临时工", "不信", "加油消防员", "希望早日破案"})
    void oneWordOfTheMatterMakesAView(String text) {
        assertThat(read(text).isExclamation()).isFalse();
    }

    private static Saying read(String text) {
        return READER.read(SayingReader.text(text), List.of());
    }
}
