/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.NormalText;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a platform writes where a person wrote nothing: {@code 转发微博}, {@code 该微博已被作者删除}. Such a text
 * has no key words and no attitude, and ten thousand of them are no copies of each other.
 */
final class FixedPhrases {
    /** Longer texts are somebody's words. */
    private static final int LONGEST = 70;

    private static final Set<String> WHOLE =
            Set.of(
                    "转发微博", "转发", "转发了", "快转微博", "转发了微博", "转发此微博", "repost", "转发图片", "分享图片", "分享视频",
                    "分享文章", "分享", "图片评论", "发布了图片", "发表了图片", "retweet", "rt", "已删除", "已注销",
                    "deleted", "removed", "作品不见了", "视频不见了", "页面不见了", "稿件不见了", "内容不存在", "页面不存在",
                    "视频不存在", "内容审核中", "视频审核中", "文章审核中");

    private static final String WHAT =
            "(微博|内容|帖子|贴子|帖|贴|主题|文章|评论|回复|视频|图片|动态|笔记|回答|问题|账号|帐号|用户|页面|链接|信息|博主|作者|原文|原微博|公众号|作品|直播|稿件|图文|想法|话题)";

    private static final String GONE =
            "(删除|注销|自主注销|申请注销|屏蔽|下架|封禁|冻结|失效|过期|隐藏|关闭|不存在|不可见|被投诉|停止访问|停用|清空|迁移|折叠|无法浏览|无法访问)";

    private static final String BY = "(作者|博主|楼主|发布者|发布人|用户|本人|管理员或版主|管理员|版主|吧务|吧主|系统|平台)?";

    /**
     * Of letters, digits and Chinese characters only. A person says {@code 帖子被删除}, without what is
     * looked for first.
     */
    private static final Pattern GONE_POST =
            Pattern.compile(
                    "(?=.*[已该此])(很?抱歉|对不起)?(您|你)?(访问|查看|浏览)?的?(该|此|这|本|原)?(条|篇|个)?"
                            + WHAT
                            + "{1,2}((因|由于|涉嫌)(违规|违法|侵权|被举报|被投诉))?(已经|已|现已)?被?"
                            + BY
                            + "(自行|主动)?"
                            + GONE
                            + "(或(已被|已)?"
                            + GONE
                            + ")?(无法查看|内容无法查看|无法显示)?(查看帮助|如需帮助请联系客服)?");

    private static final Pattern HIDDEN_POST =
            Pattern.compile(
                    "(很?抱歉)?("
                            + "(由于)?(该|此)?(作者|博主|用户)?(已)?设置(了)?仅展示(最近|近)?(半年|一年|一个月|三天|七天|.{1,4}天)内?(的)?(微博|动态|内容).{0,16}"
                            + "|由于(作者|用户|博主)设置.{0,24}"
                            + "|(你|您)?(暂时)?(没有|暂无|无)(这条|该|此)?(微博|内容)?的?查看权限.{0,8}"
                            + "|(该|此)?(条)?(微博|内容|视频|文章|帖子|账号|帐号|页面|公众号).{0,4}(因|由于|涉嫌)(违规|违反|被多人投诉|被多人举报|被投诉|被举报|用户投诉|法律|相关).{0,30}"
                            + "|(该|此)(内容|文章|视频|作品|笔记).{0,2}被(投诉|举报).{0,12}(无法查看|无法访问|已被删除)"
                            + "|((您|你)(访问|查看|浏览)的|当前)"
                            + WHAT
                            + "((被隐藏|被删除|已被?删除|不存在|不见了)(暂时无法(访问|查看|浏览))?|(暂时)?无法(访问|查看|浏览))"
                            + "|该?回答被建议修改.{0,12}"
                            + "|提示(作者被禁止或删除内容自动屏蔽|该帖被管理员或版主屏蔽)"
                            + "|(该|此)(微博|内容|文章|视频)不存在或.{0,16}"
                            + ")");

    private FixedPhrases() {}

    /** Whether the writer said nothing himself, though something stands there. */
    static boolean areAll(NormalText text) {
        return areAll(text.chars(), 0, text.own());
    }

    /** The text as the writer's: without a body that a platform wrote under his title. */
    static NormalText withoutBody(NormalText text) {
        boolean fixed =
                text.title() > 0
                        && text.own() == text.length()
                        && areAll(text.chars(), text.title(), text.length());
        return fixed
                ? new NormalText(text.chars(), text.title(), text.title(), text.title())
                : text;
    }

    private static boolean areAll(char[] chars, int start, int end) {
        StringBuilder said = new StringBuilder(LONGEST);
        int i = start;
        while (i < end) {
            byte kind = CharKind.of(chars[i]);
            if (kind == CharKind.EMOTICON || (chars[i] == '[' && !isAround(chars, i, start, end))) {
                // An emoticon of his own.
                return false;
            }
            if (kind == CharKind.HAN || kind == CharKind.LETTER || kind == CharKind.DIGIT) {
                if (said.length() == LONGEST) {
                    return false;
                }
                said.append(chars[i]);
            }
            i++;
        }
        return !said.isEmpty() && isFixed(said.toString());
    }

    /** Whether brackets stand around all there is: {@code [已删除]}. */
    private static boolean isAround(char[] chars, int i, int start, int end) {
        return i == start && chars[end - 1] == ']';
    }

    private static boolean isFixed(String said) {
        return WHOLE.contains(said)
                || GONE_POST.matcher(said).matches()
                || HIDDEN_POST.matcher(said).matches();
    }
}
