/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.PersonalWords;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What exports call their columns. Of two columns of one role the word that stands first here wins.
 * A column that is not known and sounds like a person is one.
 */
final class Synonyms {
    private static final Map<Role, List<String>> WORDS = new EnumMap<>(Role.class);

    static {
        put(Role.ID, "工单编号", "工单号", "信息id", "微博id", "文章id", "帖子id", "评论id", "编号", "id");
        put(Role.URL, "原文链接", "链接", "网址", "url", "link", "原文地址", "链接地址", "文章链接");
        put(Role.TITLE, "标题", "诉求标题", "工单标题", "文章标题", "主题", "title");
        put(
                Role.TEXT, "正文", "内容", "全文", "诉求内容", "工单内容", "微博正文", "评论内容", "反映内容", "留言内容", "text",
                "content");
        put(Role.MEDIA_TEXT, "图片文字", "图中文字", "视频文字", "字幕", "OCR", "ASR", "media_text");
        put(Role.SUMMARY, "摘要", "内容摘要", "文章摘要", "summary");
        put(
                Role.PUBLISHED_AT,
                "发布时间",
                "发表时间",
                "受理时间",
                "来电时间",
                "诉求时间",
                "评论时间",
                "留言时间",
                "登记时间",
                "published_at");
        put(Role.DATE, "发布日期", "受理日期", "来电日期", "日期");
        put(Role.CLOCK, "时间", "时刻");
        put(Role.COLLECTED_AT, "采集时间", "抓取时间", "入库时间", "collected_at");
        put(Role.PLATFORM, "平台", "来源平台", "来源网站", "站点", "网站名称", "媒体名称", "来源", "platform");
        put(Role.CHANNEL, "渠道", "媒体类型", "信息类型", "来源类型", "channel");
        put(Role.REGION, "所属乡镇", "事发地", "地区", "区域", "region");
        put(Role.LIKES, "点赞数", "点赞量", "点赞", "赞", "likes");
        put(Role.COMMENTS, "评论数", "评论量", "回复数", "comments");
        put(Role.REPOSTS, "转发数", "转发量", "分享数", "reposts");
        put(Role.VIEWS, "阅读数", "阅读量", "播放量", "播放数", "浏览量", "点击量", "views");
        put(Role.ROOT, "原微博id", "转发自id", "root_id");
        put(Role.POST, "原帖id", "原文id", "所属帖子id", "post_id");
        put(Role.PARENT, "上级评论id", "回复评论id", "parent_id");
        put(
                Role.AUTHOR,
                "用户id",
                "作者id",
                "账号id",
                "来电号码",
                "作者",
                "发布人",
                "发布者",
                "博主",
                "用户昵称",
                "author",
                "user_id");
        put(
                Role.JUDGEMENT,
                "情感",
                "情感倾向",
                "情感属性",
                "倾向性",
                "情绪",
                "相似数",
                "相似文章数",
                "影响力",
                "热度",
                "敏感度",
                "属性",
                "风险等级");
    }

    private static final Pattern BESIDE = Pattern.compile("[(\\[【（].*?[)\\]】）]|[\\s:*#_]+");

    private static final Map<String, Rank> RANKS = ranks();

    /**
     * @param place among the words of its role: of two columns the lower is taken
     */
    record Rank(Role role, int place) {}

    private Synonyms() {}

    static Rank of(String header) {
        String word = normal(header);
        Rank rank = RANKS.get(word);
        if (rank != null) {
            return rank;
        }
        boolean personal = PersonalWords.isIn(word);
        return new Rank(personal ? Role.PERSONAL : Role.UNKNOWN, 0);
    }

    /** Without blanks, signs and what stands in brackets. */
    static String normal(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = BESIDE.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain.strip() : bare;
    }

    private static void put(Role role, String... words) {
        WORDS.put(role, List.of(words));
    }

    private static Map<String, Rank> ranks() {
        Map<String, Rank> ranks = new HashMap<>();
        WORDS.forEach(
                (role, words) -> {
                    for (int i = 0; i < words.size(); i++) {
                        ranks.put(normal(words.get(i)), new Rank(role, i));
                    }
                });
        return Map.copyOf(ranks);
    }
}
