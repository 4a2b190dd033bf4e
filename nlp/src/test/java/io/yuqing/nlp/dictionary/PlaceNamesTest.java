/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNamesTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            西林县政府回应停水问题                 | 西林县
            广西百色西林县八达镇的砂糖橘           | 广西 百色 西林县 八达镇
            廣西壯族自治區百色市西林縣             | 广西壮族自治区 百色市 西林县
            伊春市西林区供暖热线打不通             | 伊春市
            天津市和平区和河北省张家口市怀来县     | 天津市 和平区 河北省 张家口市 怀来县
            从张家港到都江堰                       | 张家港 都江堰
            我在泾县，他在泾县                     | 泾县
            """)
    void namesThePlacesInTheOrderOfTheText(String text, String places) {
        assertThat(places(text)).containsExactlyElementsOf(Arrays.asList(places.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "热爱和平，建设新华社区的和谐家园",
                "东城的人去西城，南区北区都堵",
                "开发区和城区的工业园区在招工",
                "南京路、北京西路和上海大道都在修",
                "我和县长谈过，一定远离他",
                "大方地展开化解矛盾专项行动",
                "北京大学的学生",
                "今天日照充足，东方红，太阳升",
            })
    void doesNotTakeOrdinaryWordsAndRoadsForPlaces(String text) {
        assertThat(places(text)).isEmpty();
    }

    private static List<String> places(String text) {
        return ANALYZER.analyze(null, text, null).places();
    }
}
