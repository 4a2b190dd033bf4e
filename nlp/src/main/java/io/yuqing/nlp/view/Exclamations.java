/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.StopWords;
import io.yuqing.nlp.text.Tokens;
import java.util.Set;

/**
 * Tells cheers and sighs from views: {@code 太好了}, {@code 哈哈哈[赞]}, {@code 无语了} say how somebody
 * feels and nothing about the matter.
 */
final class Exclamations {

    private static final Set<String> FEELINGS =
            Set.of(
                    """
                    好 太好了 真好 很好 好样的 好事 不错 棒 太棒 太棒了 赞 点赞 顶 支持 加油 威武 给力 牛 牛逼 厉害 强 强大
                    漂亮 精彩 霸气 帅 酷 爽 痛快 大快人心 鼓掌 恭喜 祝福 感动 感谢 多谢 致敬 辛苦 路过 围观 关注 收藏 沙发 留名 马克
                    mark 顶顶 飘过 呵 呵呵 哈 哈哈 哈哈哈 嘿嘿 嘻嘻 嘻 哼 呸 唉 哎 哎呀 唉呀 哇 哇塞 哦 噢 喔 啊 呀 额 呃 嗯
                    恩 天 天哪 天啊 妈呀 我的天 我去 我靠 我擦 靠 擦 操 草 晕 汗 囧 衰 悲 悲哀 悲剧 悲催 无语 无 语 无奈 可怕 恐怖 吓人 吓死
                    恶心 可怜 可悲 可恨 可恶 可笑 搞笑 好笑 笑 笑死 太可怕了 心痛 痛心 心酸 伤心 难过 难受 哭 泪 生气 愤怒 怒
                    气愤 气死 震惊 惊呆 坑爹 坑 逗 醉 服 服了 佩服 转 转发 扩散 狠 惨 太惨 烂 滚 牛b nb sb wtf omg lol haha oh no
                    ok good nice 神 神马 雷 雷人 奇葩 极品 变态 人才 强悍 杯具 靠谱 真是 死
                    """
                            .strip()
                            .split("\\s+"));

    /** Whether something is true is asked with these alone. */
    private static final Set<String> TRUTH = Set.of("真", "真的", "假", "假的", "真假");

    private final StopWords stopWords;

    Exclamations(StopWords stopWords) {
        this.stopWords = stopWords;
    }

    /** Whether no word of a text says anything about a matter; also of one without words. */
    boolean areAll(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            byte kind = tokens.kind(token);
            boolean word = kind == CharKind.HAN || kind == CharKind.LETTER;
            if (word && !isOne(tokens, token)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOne(Tokens tokens, int token) {
        String word = tokens.word(token);
        if (FEELINGS.contains(word)) {
            return true;
        }
        if (TRUTH.contains(word)) {
            return false;
        }
        return stopWords.contains(word)
                || tokens.nature(token) != null && saysNothing(tokens.nature(token).firstChar());
    }

    /** Of a part of speech: exclamation, sound, particle, adverb, pronoun, number, measure. */
    private static boolean saysNothing(char nature) {
        return "eoyudrmqcpkh".indexOf(nature) >= 0;
    }
}
