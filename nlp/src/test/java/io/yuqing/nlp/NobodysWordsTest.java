/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.sentiment.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform writes in place of a person is nobody's opinion. */
class NobodysWordsTest {
    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "转发微博",
                "轉發微博",
                "Repost",
                "转发微博。 http://t.cn/abc",
                "转发微博 @用户",
                "分享图片",
                "图片评论",
                "该微博已被删除",
                "抱歉，此微博已被作者删除。查看帮助：",
                "抱歉，该微博已被删除。",
                "抱歉，作者已设置仅展示半年内微博，此微博已不可见。",
                "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。",
                "此内容因违规无法查看",
                "该内容已被发布者删除",
                "内容已删除",
                "用户已注销",
                "该账号已注销",
                "该评论已被删除",
                "很抱歉，该帖子已被删除",
                "您访问的页面不存在或已删除",
                "该公众号已被屏蔽，内容无法查看",
                "此账号因违反相关法律法规已被停用",
                "抱歉，此微博已被删除。如需帮助，请联系客服。",
                "该微博因被多人投诉，根据《微博社区公约》，已被删除。",
                "此内容被投诉且经审核涉嫌侵权，无法查看。",
                "该公众号已迁移",
                "很抱歉，该贴已被删除",
                "抱歉，您访问的贴子被隐藏，暂时无法访问",
                "您访问的页面不存在",
                "抱歉，当前笔记暂时无法浏览",
                "回答被建议修改：涉嫌辱骂",
                "该评论因违规已被删除",
                "原帖已删除",
                "提示: 作者被禁止或删除 内容自动屏蔽",
                "该帖已被管理员删除",
                "[已删除]",
                "[deleted]",
                "视频不见了",
            })
    void aTextOfAFixedPhraseSaysNothing(String text) {
        TextAnalysis analysis = ANALYZER.analyze(null, text, null);
        assertThat(analysis.keywords()).isEmpty();
        assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(analysis.lowConfidence()).isTrue();
        assertThat(analysis.routing()).isEqualTo(Routing.NONE);
        assertThat(analysis.fingerprint().exactKey()).isEqualTo(Fingerprint.EMPTY.exactKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "帖子被删除！",
                "我的帖子昨天被版主删除，停水的事不让说",
                "转发微博，停水三天了谁来管",
                "转发微博[怒]",
                "这条路已关闭",
                "用户投诉自来水公司",
                "该小区停水已三天",
                "你的微博被删除",
                "当前问题很多",
                "物业把我的微博删除了",
                "原文已删除，截图还在，停水三天没人管",
                "该微博被举报，物业心虚",
            })
    void whatAPersonSaysOfItIsHis(String text) {
        assertThat(ANALYZER.analyze(null, text, null).fingerprint().exactKey()).isNotZero();
    }

    @Test
    void aTitleStaysWhereThePlatformReplacedTheText() {
        TextAnalysis analysis = ANALYZER.analyze("城东小区停水通知", "该内容已被发布者删除", null);
        assertThat(analysis.keywords()).contains("停水").doesNotContain("删除", "发布者", "内容");
    }

    @Test
    void aForwardWithoutWordsIsNoOpinionAndACopyOfWhatItForwards() {
        TextAnalysis forward = ANALYZER.analyze(null, "转发微博//@用户:城东小区停水三天了，太过分了，没有人管！", null);
        assertThat(forward.keywords()).isEmpty();
        assertThat(forward.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(forward.lowConfidence()).isTrue();
        assertThat(forward.fingerprint().exactKey()).isNotZero();
    }
}
