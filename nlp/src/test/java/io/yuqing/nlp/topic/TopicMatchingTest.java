/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMatchingTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            停水                                | 小区停水三天了                  | true
            停水                                | 小区停电三天了                  | false
            停水 AND 小区                       | 小区停水三天了                  | true
            停水 AND 学校                       | 小区停水三天了                  | false
            停水 OR 停电                        | 小区停电三天了                  | true
            停水 AND NOT 演习                   | 小区停水三天了                  | true
            停水 AND NOT 演习                   | 停水应急演习                    | false
            停水 AND NOT (演习 OR 演练)         | 停水应急演练                    | false
            NOT (NOT 停水 OR 演习)              | 小区停水三天了                  | true
            停水 OR 停电 AND 学校               | 小区停水三天了                  | true
            (停水 OR 停电) AND 学校             | 小区停水三天了                  | false
            （停水 OR 停电） AND 小区           | 小区停電三天了                  | true
            "云溪县"                            | 我在云溪县等了一天              | true
            “云溪 县”                           | 我在云溪县等了一天              | true
            停水 NEAR/1 小区                    | 小区又停水                      | true
            停水 NEAR/1 小区                    | 小区昨天晚上又停水              | false
            小区 NEAR/0 停水                    | 停水小区名单                    | true
            (停水 OR 停电) NEAR/5 (学校 OR 小区) | 小区昨天又停电                  | true
            停水 NEAR/5 停水                    | 小区停水                        | false
            开化                                | 展开化解矛盾专项行动            | false
            大方                                | 她落落大方地走上台              | false
            中毒                                | 学校食物中毒                    | false
            *中毒                               | 学校食物中毒                    | true
            5g                                  | 我们村通了５Ｇ                  | true
            5g                                  | 套餐送15g流量                   | false
            ETC                                 | 高速etc乱扣费                   | true
            [怒]                                | 又来了[怒]                      | true
            停水                                | 转发//@云溪发布：明天停水       | true
            """)
    void firesWhenItsWordsStandInTheText(String expression, String text, boolean fires) {
        assertThat(fires(expression, text)).isEqualTo(fires);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            云溪县   | 云溪县城南门
            云溪县   | 在云溪县政府大楼
            云溪县   | 云溪县委书记
            清河镇   | 清河镇政府公告
            清河镇   | 清河镇政府回应食堂问题
            柳河乡   | 柳河乡政府
            泔水油   | 黑心泔水油桶
            恒达化工 | 恒达化工厂爆炸
            红旗路   | 红旗路口堵车
            实验小学 | 实验小学生家长
            光明乳业 | 光明乳业绩下滑
            """)
    void findsANameNoDictionaryKnowsThoughAWordReachesOverItsEnd(String term, String text) {
        assertThat(fires(term, text)).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            南和 | 河南和湖北
            中江 | 其中江西最多
            和县 | 我和县长谈过
            云溪 | 白云溪水清清
            民和 | 人民和政府
            定远 | 一定远离他
            青川 | 青川流不息
            安平 | 治安平稳
            通海 | 交通海关
            化德 | 文化德育
            东平 | 广东平安银行
            长治 | 市长治理水平
            """)
    void doesNotFindACountyInsideOtherWords(String county, String text) {
        assertThat(fires(county, text)).isFalse();
    }

    @Test
    void namesTheWordsThatMadeItFireAsTheyAreWritten() {
        TextAnalysis analysis =
                with("(停水 OR 断水 OR ＥＴＣ) AND 小区 AND NOT 演习").analyze(null, "小区停水，etc 也坏了", null);

        assertThat(analysis.topics())
                .containsExactly(new TopicHit("t", List.of("停水", "ＥＴＣ", "小区")));
    }

    @Test
    void readsTheTitleToo() {
        assertThat(with("停水").analyze("停水通知", "明早八点起", null).topics()).hasSize(1);
    }

    @Test
    void findsNoPhraseAcrossTitleAndText() {
        assertThat(with("\"通知 明早\"").analyze("停水通知", "明早八点起", null).topics()).isEmpty();
    }

    @Test
    void asksFiltersOfPlatformChannelAndRegion() {
        HanlpTextAnalyzer analyzer =
                ANALYZER.withTopics(
                        TopicSet.compile(
                                List.of(
                                        new TopicDefinition(
                                                "t",
                                                "停水",
                                                "停水",
                                                Set.of("forum"),
                                                Set.of("weibo"),
                                                Set.of("云溪")))));

        assertThat(
                        analyzer.analyze(null, "停水", new ItemFilterView("weibo", "forum", "云溪"))
                                .topics())
                .hasSize(1);
        assertThat(analyzer.analyze(null, "停水", new ItemFilterView("weibo", "blog", "云溪")).topics())
                .isEmpty();
        assertThat(
                        analyzer.analyze(null, "停水", new ItemFilterView("weibo", "forum", null))
                                .topics())
                .isEmpty();
        assertThat(analyzer.analyze(null, "停水", null).topics()).isEmpty();
    }

    @Test
    void givesTopicsInTheOrderOfTheirIdsWhateverTheOrderTheyCameIn() {
        TopicDefinition a = topic("a", "停水");
        TopicDefinition b = topic("b", "小区");

        assertThat(ids(TopicSet.compile(List.of(b, a)))).containsExactly("a", "b");
        assertThat(ids(TopicSet.compile(List.of(a, b)))).containsExactly("a", "b");
    }

    @Test
    void aTopicMeansTheSameWhateverOtherTopicsAreLoaded() {
        TopicSet both =
                TopicSet.compile(List.of(topic("a", "停水"), topic("b", "停水通知"), topic("c", "水通")));

        assertThat(ids(both, "收到停水通知")).containsExactly("a", "b");
    }

    private static List<String> ids(TopicSet topics) {
        return ids(topics, "小区停水");
    }

    private static List<String> ids(TopicSet topics, String text) {
        return ANALYZER.withTopics(topics).analyze(null, text, null).topics().stream()
                .map(TopicHit::topicId)
                .toList();
    }

    private static boolean fires(String expression, String text) {
        return !with(expression).analyze(null, text, null).topics().isEmpty();
    }

    private static HanlpTextAnalyzer with(String expression) {
        return ANALYZER.withTopics(TopicSet.compile(List.of(topic("t", expression))));
    }

    private static TopicDefinition topic(String id, String expression) {
        return new TopicDefinition(id, id, expression, Set.of(), Set.of(), Set.of());
    }
}
