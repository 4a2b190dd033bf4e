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
            乾安县和於潜镇的路                     | 乾安县 於潜镇
            吉林省乾安縣與四川省濛陽鎮             | 吉林省 乾安县 四川省 濛阳镇
            永城市酇城镇停水                       | 永城市 酂城镇
            五龙乡村民反映，城关区分局回应         | 五龙乡 城关区
            新城区别墅停电                         | 新城区
            光明街道路灯坏了                       | 光明街道
            中山市场监管局                         | 中山
            天水今天下雨                           | 天水
            保定的企业搬到长治                     | 保定 长治
            北京的产业搬到上海                     | 北京 上海
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
                "和平解决纠纷，和平区域合作",
                "新能源是朝阳产业，天下大同，大同社会",
                "长安汽车、北京现代和上海大众都降价了",
                "东方红太阳升，北京时间八点",
                "兰州拉面馆、重庆小面和武汉热干面都关门了",
                "建设乡村振兴示范点，振兴乡村靠人才，幸福乡村美如画",
                "平安乡镇创建，团结乡里乡亲，新民乡村小路",
                "红旗镇定自若，东方市场和大同市场都脏",
                "白云区域停电，和平区别对待，河西区划调整",
                "光明街道路坑洼，和平街道路太窄",
                "停了三天水了，明天水费要涨，每天水质检测",
                "低保定期核查，医保定点医院",
                "河长治水不力，林长治理有方",
                "发展中山区经济，广厦门前积水",
            })
    void doesNotTakeOrdinaryWordsAndRoadsForPlaces(String text) {
        assertThat(places(text)).isEmpty();
    }

    private static List<String> places(String text) {
        return ANALYZER.analyze(null, text, null).places();
    }
}
