/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of docs/en/topics.md: 西林 the county in Guangxi, and its namesakes. */
class PlaceByContextTest {

    private static final TopicSet TOPIC =
            TopicSet.compile(
                    List.of(
                            new TopicDefinition(
                                    "xilin",
                                    "西林县",
                                    "西林县 OR 西林 EXCEPT @西林别处 NEAR/20 @西林周边",
                                    Set.of(),
                                    Set.of(),
                                    Set.of(),
                                    Map.of(
                                            "西林别处",
                                            List.of(
                                                    "西林区", "西林路", "西林街", "西林小学", "西林中学", "西林寺",
                                                    "西林钢铁"),
                                            "西林周边",
                                            List.of("广西", "百色", "田林", "隆林", "八达镇", "古障镇", "那劳")))));

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load().withTopics(TOPIC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "西林县政府回应停水问题",
                "从百色坐车去西林要四个小时",
                "广西西林的砂糖橘上市了",
                "回西林过年，八达镇堵得走不动",
                "我不在西林路，我在广西西林",
            })
    void firesOnTheCounty(String text) {
        assertThat(ANALYZER.analyze(null, text, null).topics()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "伊春市西林区供暖热线打不通",
                "伊春西林今年雪真大",
                "百色市右江区西林路半夜施工",
                "西林小学门口又堵车了，南宁的家长都绕着走",
                "广西老板在西林路开了一家粉店",
                "庐山西林寺门票多少钱",
                "西林钢铁重整",
                "广西林业部门发布森林防火预警",
            })
    void doesNotFireOnItsNamesakes(String text) {
        assertThat(ANALYZER.analyze(null, text, null).topics()).isEmpty();
    }

    /** Townships and a district whose names end where a common word begins. */
    private static final HanlpTextAnalyzer ENDS =
            ANALYZER.withTopics(
                    TopicSet.compile(
                            List.of(
                                    new TopicDefinition(
                                            "ends",
                                            "乡镇",
                                            "建设乡 OR 红旗镇 OR 白云区 OR 光明街道 OR 八里乡 OR 城关镇",
                                            Set.of(),
                                            Set.of(),
                                            Set.of()))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建设乡政府门口堵车",
                "红旗镇政府回应",
                "白云区政府和白云区分局",
                "光明街道路灯坏了",
                "八里乡村民反映停水",
                "城关镇镇长接访",
            })
    void firesOnAPlaceBeforeItsOffice(String text) {
        assertThat(ENDS.analyze(null, text, null).topics()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建设乡村振兴示范点",
                "建设乡镇卫生院",
                "红旗镇定自若",
                "建设乡里乡亲的家园",
                "城关镇静剂",
            })
    void doesNotFireWhereItsEndBelongsToTheNextWord(String text) {
        assertThat(ENDS.analyze(null, text, null).topics()).isEmpty();
    }
}
