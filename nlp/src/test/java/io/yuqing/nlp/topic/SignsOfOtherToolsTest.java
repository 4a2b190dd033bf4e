/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsOfOtherToolsTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '\0',
            value = {
                "停水，断水\t2\t\"，\" is no part of a word; write OR between",
                "停水、断水\t2\t\"、\" is no part of a word; write OR between",
                "停水；断水\t2\twrite OR between",
                "停水|断水\t2\twrite OR between",
                "停水｜断水\t2\twrite OR between",
                "停水/断水\t2\twrite OR between",
                "停水,断水\t2\twrite OR between",
                "停水\\断水\t2\twrite OR between",
                "停水·断水\t2\twrite OR between",
                "停水•断水\t2\twrite OR between",
                "停水‖断水\t2\twrite OR between",
                "停水丨断水\t2\twrite OR between",
                "停水丶断水\t2\twrite OR between",
                "停水.断水\t2\twrite OR between",
                "110,120\t3\twrite OR between",
                "停水 || 断水\t3\twrite OR between",
                "停水 && 断水\t3\twrite AND between",
                "停水＆断水\t2\twrite AND between",
                "移民 AND (+特朗普 OR +美国)\t8\twrite AND between",
                "!广告 OR 移民\t0\twrite AND NOT before",
                "移民 AND NOT !广告\t11\twrite AND NOT before",
                "移民 ！广告\t3\twrite AND NOT before",
                "移民 -广告\t3\twrite AND NOT before",
                "移民 −广告\t3\twrite AND NOT before",
                "移民 ~广告\t3\twrite AND NOT before",
                "移民 NOT 广告\t3\twrite AND before NOT",
                "停*水\t1\ta star may stand at either end",
                "**停水\t1\ta star may stand at either end",
                "停水?\t2\ta star may stand at either end",
                "content:停水\t7\tonly 标题: or title: may stand",
                "正文：停水\t2\tonly 标题: or title: may stand",
                "【停水】\t0\twrite round brackets",
                "《停水》\t0\twrite round brackets",
                "[停水]\t0\twrite round brackets",
                "‘停水’\t0\twrite \" before and after a phrase",
                "停水 W/5 断水\t3\tword NEAR/5 other",
                "停水 ADJ/3 断水\t3\tword NEAR/5 other",
                "停水 near/5 断水\t3\twrite the operator in capitals",
                "停水 ａｎｄ 断水\t3\twrite the operator in capitals",
                "停水 aNd 断水\t3\twrite the operator in capitals",
                "停水OR断水\t2\tput blanks around OR",
                "停水and断水\t2\tput blanks around and",
                "停水 或 断水\t3\twrite OR in place of 或",
                "停水 与 断水\t3\twrite AND in place of 与",
                "停水或断水\t2\twrite OR in place of 或",
                "停水和断水\t2\twrite AND in place of 和",
                "移民 AND 非 广告\t7\twrite AND NOT in place of 非",
                "移民 AND 非广告\t7\twrite AND NOT in place of 非",
                "\"停水 OR 断水\"\t4\tOR is no operator in quotes",
                "\"停水” AND “断水\"\t3\tholds ”; write the same quotes",
                "停水😡\t2\tleave it out",
                "#停水#\t0\tleave it out",
                "停水 ADJ 断水\t3\texpected AND, OR, NEAR/n, EXCEPT or the end",
                "停水 WITHIN 5 断水\t3\tword NEAR/5 other",
                "停水 AROUND(5) 断水\t3\tword NEAR/5 other",
                "停水 /s 断水\t3\tword NEAR/5 other",
                "\"停水 断水\"~5\t7\tword NEAR/5 other",
                "停水 ANDNOT 断水\t3\twrite AND NOT in place of ANDNOT",
                "停水 排除 断水\t3\twrite AND NOT in place of 排除",
                "停水 AND 不含广告\t7\twrite AND NOT in place of 不含",
                "停水不包含广告\t2\twrite AND NOT in place of 不包含",
                "停水非广告\t2\twrite AND NOT in place of 非",
                "停水與斷水\t2\twrite AND in place of 与",
                "和平镇与停水和断水\t3\twrite AND in place of 与",
                "停水NEAR断水\t2\tput blanks around NEAR",
                "停水NEAR/5断水\t2\tput blanks around NEAR/5",
                "停水 AND !(广告)\t7\twrite AND NOT before",
                "停水 AND - 广告\t7\twrite AND NOT before",
                "停水！\t2\tleave it out",
                "停水。\t2\tleave it out",
                "A/B\t1\twrite OR between",
                "COVID‑19\t5\twrite - in its place",
                "3•15\t1\twrite · in its place",
                "停水\u3164断水\t2\tleave it out",
                "停水\u0336\t2\tleave it out",
                "停水\uDB40\uDC01\t2\tleave it out",
                "😡 AND 停水，断水\t8\t\"，\" is no part of a word",
                "🔥🔥 OR （停水\t9\tthe bracket opened at character 6",
            })
    void areRefusedWithThePlaceAndWhatToWrite(String expression, int position, String remedy) {
        TopicExpressionException error =
                catchThrowableOfType(TopicExpressionException.class, () -> compile(expression));

        assertThat(error).as(expression).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.problem()).contains(remedy);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "停水 AND NOT 停水",
                "停水 AND NOT 停*",
                "停水通知 AND NOT 停水",
                "*停水* AND NOT *停水*",
                "(停水 OR 断水) AND NOT (断水 OR 停水)",
                "停水 OR (断水 AND NOT 断水)",
                "移民 AND NOT (广告 AND NOT 广告)",
                "标题:停水 AND NOT 停水",
                "标题:(停水 AND NOT 停水)",
                "停水 NEAR/3 断水 AND NOT 停水",
            })
    void whatContradictsItselfIsRefused(String expression) {
        assertThat(catchThrowableOfType(TopicExpressionException.class, () -> compile(expression)))
                .hasMessageContaining("can never fire");
    }

    @Test
    void aListOfWordsExcludedByTheSameListIsRefusedToo() {
        List<String> many =
                java.util.stream.IntStream.range(0, 3_000).mapToObj(i -> "词" + i).toList();
        assertThat(
                        catchThrowableOfType(
                                TopicExpressionException.class,
                                () -> compile("@甲 AND 停水 AND NOT @甲", Map.of("甲", many))))
                .hasMessageContaining("can never fire");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '\0',
            value = {
                "停水　ＯＲ　断水\t小区断水",
                "（停水 OR 断水）ＡＮＤ 小区\t小区断水",
                "停水 ＮＥＡＲ／５ 小区\t小区又停水",
                "停水 AND\u200b 小区\t小区停水",
                "\uFEFF停\u200b水\t小区停水",
                "＂停水 通知＂\t停水通知",
                "斷水\t小区断水",
                "COVID－19\tcovid-19 来了",
                "2.5\t涨到2.5元",
                "3·15\t3·15晚会",
                "自然资源和规划局\t自然资源和规划局通报",
                "非法集资\t打击非法集资",
                "Ⅰ级响应\t启动Ⅰ级响应",
                "95%\t涨了95％",
                "38℃\t高温38℃",
                "￥100\t罚款￥100",
                "100㎡\t房子100m2",
                "7×24小时\t7×24小时服务",
                "10万+\t阅读10万+",
                "非遗\t非遗传承",
                "非学科类培训\t非学科类培训机构",
                "住房和城乡建设\t住房和城乡建设部门",
                "不动产登记和交易中心\t不动产登记和交易中心排队",
                "[怒][怒]\t[怒][怒]",
                "\"停水，断水\"\t停水，断水",
                "\"C++\"\t学c++",
                "\"[停水]\"\t这是[停水]",
                "[怒]\t[怒]",
                "😡\t气😡",
                "\"哈哈 哈哈\"\t哈哈哈哈哈",
                "停* AND NOT 停水\t停电",
                "*中毒 AND NOT 中毒\t食物中毒",
            })
    void whatCanOnlyBeMeantInOneWayWorks(String expression, String text) {
        TopicSet topics = compile(expression);
        assertThat(ANALYZER.withTopics(topics).analyze(null, text, null).topics()).hasSize(1);
    }

    @Test
    void anEntryOfAWordSetIsAWordAPhraseOrSomethingInQuotes() {
        TopicSet topics = compile("@词", Map.of("词", List.of("“C++”", "县 政府", "*中毒")));
        assertThat(ANALYZER.withTopics(topics).analyze(null, "学c++", null).topics()).hasSize(1);

        for (String entry : List.of("停水、断水", "停水 OR 断水", "!广告", "标题:停水", "停水或断水", "(停水)", "停水，")) {
            assertThat(
                            catchThrowableOfType(
                                    TopicExpressionException.class,
                                    () -> compile("@词", Map.of("词", List.of("停水", entry)))))
                    .as(entry)
                    .hasMessageStartingWith("Topic t, set 词: ");
        }
    }

    private static TopicSet compile(String expression) {
        return compile(expression, Map.of());
    }

    private static TopicSet compile(String expression, Map<String, List<String>> sets) {
        return TopicSet.compile(
                List.of(
                        new TopicDefinition(
                                "t", "t", expression, Set.of(), Set.of(), Set.of(), sets)));
    }
}
