/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Set;

/** Emoticons written as words: {@code [允悲]}, {@code [并不简单]}. */
public final class Emoticons {

    /** Their names have up to this many characters. */
    private static final int MAX_NAME = 8;

    /** The usual ones of Weibo and WeChat. */
    private static final Set<String> USUAL =
            Set.of(
                    """
                    爱你 白眼 拜拜 抱抱 抱拳 悲催 悲伤 鄙视 闭嘴 并不简单 吃瓜 吃惊 呲牙 憧憬 打脸 大哭 顶 发怒 费解
                    感冒 尴尬 给力 鼓掌 哈哈 哈欠 害羞 汗 黑线 哼 坏笑 挤眼 加油 可爱 可怜 酷 苦涩 裂开 泪 流泪 喵喵 怒
                    怒骂 呕吐 强 亲亲 弱 色 傻眼 伤心 生病 失望 衰 睡 思考 酸 太开心 摊手 舔屏 偷笑 吐 挖鼻 微笑 委屈
                    围观 威武 捂脸 嘻嘻 笑哭 笑cry 心 心碎 嘘 疑问 阴险 右哼哼 晕 允悲 赞 抓狂 左哼哼 作揖 蜡烛 鲜花
                    玫瑰 握手 拳头 耶 馋嘴 困 钱 骷髅 互粉 二哈 doge good haha ok no
                    """
                            .strip()
                            .split("\\s+"));

    private Emoticons() {}

    /**
     * Whether a word in square brackets is one for sure.
     *
     * @param text normalised
     */
    public static boolean isUsual(String text) {
        return text.length() > 2
                && text.charAt(0) == '['
                && text.charAt(text.length() - 1) == ']'
                && USUAL.contains(text.substring(1, text.length() - 1));
    }

    /**
     * The position after the emoticon that opens at {@code start}; {@code start + 1} if none does.
     */
    public static int end(char[] chars, int start, int end) {
        int limit = Math.min(end, start + MAX_NAME + 2);
        for (int i = start + 1; i < limit; i++) {
            if (chars[i] == ']') {
                return i > start + 1 ? i + 1 : start + 1;
            }
            byte kind = CharKind.of(chars[i]);
            if (kind != CharKind.HAN && kind != CharKind.LETTER) {
                return start + 1;
            }
        }
        return start + 1;
    }
}
