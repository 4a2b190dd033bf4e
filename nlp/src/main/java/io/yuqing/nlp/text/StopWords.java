/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import java.util.HashSet;
import java.util.Set;

/** Words that say nothing about a text: HanLP's list, and the words platforms add to every post. */
public final class StopWords {

    private static final Set<String> PLATFORM =
            Set.of(
                    "转发", "微博", "回复", "视频", "图片", "链接", "网页", "全文", "展开", "客户端", "抖音", "微信", "公众号",
                    "关注", "点赞", "评论", "分享", "来源", "编辑", "记者", "报道", "网友", "楼主", "帖子", "话题", "时候",
                    "东西", "感觉", "知道", "觉得", "大家", "朋友", "谢谢", "您好", "你好", "请问", "希望", "小时", "分钟",
                    "月份", "我县", "我市", "我省", "老百姓", "出门", "今天", "昨天", "明天", "现在", "哈哈", "哈哈哈", "呵呵",
                    "cn", "com", "http", "https", "the", "and", "to", "of", "rt", "nbsp");

    private final Set<String> words;

    private StopWords(Set<String> words) {
        this.words = words;
    }

    public static StopWords load() {
        Set<String> words = new HashSet<>(PLATFORM);
        words.addAll(CoreStopWordDictionary.dictionary);
        // "And so on" in HanLP's list, road tolls here.
        words.remove("etc");
        return new StopWords(words);
    }

    Set<String> all() {
        return words;
    }

    public boolean contains(String word) {
        return words.contains(word);
    }
}
