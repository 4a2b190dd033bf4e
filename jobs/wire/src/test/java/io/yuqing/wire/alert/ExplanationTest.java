/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.alert.episode.WatchedSubject;
import io.yuqing.domain.alert.evidence.Explanation;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void shouldSayInChineseWhyTheAlertWasRaisedAndThatItStillWouldBe() throws Exception {
        String json = fired();
        assertThat(explain(json))
                .contains("规则 reactions-100（第 3 版），对象 帖子 thread-1")
                .contains("指标 跟帖与转发数：3，门槛 3")
                .contains("当时判为 黄色（Ⅲ级，较大）")
                .last()
                .asString()
                .contains("按凭证重算 黄色")
                .endsWith("与当时一致。");
    }

    @Test
    void shouldSayWhenEvidenceDoesNotSupportTheAlert() throws Exception {
        assertThat(explain(fired().replace("\"comments\":3", "\"comments\":2")))
                .last()
                .asString()
                .contains("按凭证重算 不预警（未达到阈值）")
                .endsWith("与当时不一致！");
    }

    @Test
    void shouldDecideByTheFormulaOfItsTimeAndSaySo() throws Exception {
        assertThat(
                        explain(
                                fired().replaceAll(
                                                "\"formula_version\":[0-9]+",
                                                "\"formula_version\":2")))
                .contains("公式 当时为第 2 版，现行为第 4 版；以下按当时的公式重算")
                .last()
                .asString()
                .endsWith("与当时一致。");
    }

    @Test
    void shouldSayThatItDoesNotKnowAFormula() throws Exception {
        assertThat(
                        explain(
                                fired().replaceAll(
                                                "\"formula_version\":[0-9]+",
                                                "\"formula_version\":9")))
                .contains("公式 第 9 版，本程序不会；以下按现行第 4 版重算，不能核对当时的判断")
                .last()
                .asString()
                .endsWith("与当时不一致！");
    }

    private static List<String> explain(String json) throws Exception {
        return Explanation.of(
                EvidenceJson.read(
                        new ObjectMapper()
                                .readValue(json, new TypeReference<Map<String, Object>>() {})),
                channel -> channel.equals("portal") ? "门户网站" : channel,
                category -> category.equals("emergency") ? "应急管理" : category);
    }

    @Test
    void shouldSayHowFarTheValueMustFallAndWhatTheItemsMustBeInWords() throws Exception {
        String filtered =
                fired("categories", List.of("emergency"), "channels", List.of("portal", "forum"));
        assertThat(explain(filtered))
                .contains("各级门槛 黄色（Ⅲ级，较大） 3，低于门槛的 90% 才算回落")
                .contains("其他条件 半数以上条目属于 类别 应急管理；渠道 forum、门户网站")
                .anyMatch(line -> line.matches("风险分 [0-9.]+，[^（]+（[^（）]+）：性质 .*"));
        assertThat(explain(fired("hysteresis", 0))).contains("各级门槛 黄色（Ⅲ级，较大） 3，低于门槛即算回落");
    }

    @Test
    void shouldSayWhatIsNotCountedOverAWholeLife() throws Exception {
        assertThat(explain(fired("window", "life")))
                .anyMatch(line -> line.contains("发声人数与平台数不统计"))
                .anyMatch(line -> line.endsWith("可能产生的后果 不统计"))
                .last()
                .asString()
                .endsWith("与当时一致。");
    }

    private static String fired(Object... changes) {
        WatchedSubject subject =
                new WatchedSubject(
                        RuleForms.rule(
                                RuleForms.with(RuleForms.reactions(), "threshold", 3), changes),
                        EvidenceJson::write);
        for (int i = 0; i < 3; i++) {
            subject.item(WatchedSubject.T0 + i);
        }
        subject.watermark(WatchedSubject.minute(60));
        return subject.steps.get(0).alert.evidence;
    }
}
