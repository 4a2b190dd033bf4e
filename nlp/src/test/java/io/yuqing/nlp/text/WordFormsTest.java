/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            乾隆皇帝在位六十年，房間乾淨         | 乾隆皇帝在位六十年,房间干净
            扭轉乾坤，空氣乾燥                   | 扭转乾坤,空气干燥
            乾縣和乾安縣的餅乾，乾杯             | 乾县和乾安县的饼干,干杯
            站在瞭望塔上瞭解情況，一目瞭然       | 站在瞭望塔上了解情况,一目了然
            聊以慰藉，一片狼藉，藉口太多         | 聊以慰藉,一片狼藉,借口太多
            宮商角徵羽，象徵和徵求               | 宫商角徵羽,象征和征求
            覆蓋全縣，反覆答覆，顛覆             | 覆盖全县,反复答复,颠覆
            著名的著作，看著他走著，顯著         | 著名的著作,看着他走着,显著
            夥伴們都來了，獲益甚夥               | 伙伴们都来了,获益甚夥
            樊於期的故事，關於這條路，於是       | 樊於期的故事,关于这条路,于是
            皇后和後來，里程和裡面               | 皇后和后来,里程和里面
            畢昇發明，提昇水平，陽光昇起         | 毕昇发明,提升水平,阳光升起
            濛江邊下濛濛細雨                     | 濛江边下蒙蒙细雨
            甚麼時候，那麼，為什麼               | 什么时候,那么,为什么
            沈先生沈默了，船沈沒了               | 沈先生沉默了,船沉没了
            神祇，祇能等，衹好等                 | 神祇,只能等,只好等
            彷徨，彷彿                           | 彷徨,仿佛
            項鍊，鍛鍊                           | 项链,锻炼
            計畫，畫畫                           | 计划,画画
            哪吒叱吒風雲                         | 哪吒叱咤风云
            見微知著，執著於找不著的名著         | 见微知著,执着于找不着的名著
            水喝乾了，豆腐乾；蕭乾，康乾盛世     | 水喝干了,豆腐干;萧乾,康乾盛世
            餘額，馀额，余先生，店舖，衞生，牠們 | 余额,余额,余先生,店铺,卫生,它们
            鐘錶和鍾先生，薑茶和姜先生           | 钟表和钟先生,姜茶和姜先生
            颱風過台州，寫字檯在臺灣             | 台风过台州,写字台在台湾
            白髮、發票，幹部、干戈，雲端、人云   | 白发、发票,干部、干戈,云端、人云
            鄰里的里程，麵館的面孔，松鼠放鬆     | 邻里的里程,面馆的面孔,松鼠放松
            皇后、后羿和後果，長征、徵收         | 皇后、后羿和后果,长征、征收
            麵條、隻身、鬆開、頭髮、師範、范先生 | 面条、只身、松开、头发、师范、范先生
            """)
    void aCharacterTakesTheFormItsWordHas(String traditional, String simplified) {
        assertThat(Normalizer.normalizeTerm(traditional))
                .isEqualTo(Normalizer.normalizeTerm(simplified))
                .isEqualTo(simplified.replace('，', ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乾隆年间的石碑",
                "张乾说路坏了",
                "於老师和甯主任",
                "旭昇小区的王昇和李甦",
                "慰藉",
                "瞭望台",
                "魏徵",
                "蒜薹和菜薹滞销",
                "王濛夺冠",
                "覆盖面著名",
                "垵边村"
            })
    void aSimplifiedTextStaysAsItIs(String text) {
        assertThat(Normalizer.normalizeTerm(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            卫生做得很乾净       | 卫生做得很干净
            这是甚麽态度         | 这是什么态度
            关於停水的通知       | 关于停水的通知
            没有别的藉口         | 没有别的借口
            这裡的路沒人修       | 这里的路没人修
            """)
    void aTraditionalWordInASimplifiedTextIsSimplified(String mixed, String simplified) {
        assertThat(Normalizer.normalizeTerm(mixed)).isEqualTo(simplified);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PM₂.₅又爆表          | pm2.5又爆表
            PM2.5又爆表          | pm2.5又爆表
            一百m²和一百㎡       | 一百m2和一百m2
            ①路坏了②灯坏了      | 1路坏了2灯坏了
            ❶路⑩灯㈠水⑴电⒈气   | 1路10灯(一)水(1)电1.气
            ½的水，3½的价        | 1/2的水,3 1/2的价
            38℃，№5，Ⅳ级         | 38°c,no5,iv级
            5㎏、20㎞            | 5kg、20km
            停⽔了，⾃来水       | 停水了,自来水
            涨了﹒﹒﹒           | 涨了...
            CO₂、H₂O、m³         | co2、h2o、m3
            第Ⅲ类，㈱，㊤，⓪，⒈停  | 第iii类,(株),上,0,1.停
            ⻓沙⻅面，⺠生⻔口    | 长沙见面,民生门口
            ︵停水︶﹙停电﹚      | (停水)(停电)
            停水𝟯天，𝐏𝐌𝟮.𝟱         | 停水3天,pm2.5
            𝓗𝓮𝓵𝓵𝓸😀𝟙😀，🄰座，🈲停  | hello😀1😀,a座,禁停
            ㅠㅠ☀❤…             | ㅠㅠ☀❤…
            """)
    void aCharacterKeptForCompatibilityIsWhatItStandsFor(String raw, String expected) {
        assertThat(Normalizer.normalizeTerm(raw)).isEqualTo(expected);
    }

    @Test
    void aNumberInTheFontOfFormulasIsANumber() {
        assertThat(Normalizer.normalizeTerm("𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎"))
                .isEqualTo(Normalizer.normalizeTerm("13800000000"));
        assertThat(Normalizer.normalizeTerm("𝐡𝐭𝐭𝐩𝐬://𝐚.𝐜𝐧/𝟏"))
                .isEqualTo(Normalizer.normalizeTerm("https://a.cn/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"㎡", "㈱", "㋿", "½", "㍿", "🄐", "🈁", "𝟏"})
    void charactersThatBecomeSeveralNeverMakeATextTooLong(String one) {
        NormalText text = Normalizer.normalize(one.repeat(500), one.repeat(5_000));

        assertThat(text.title()).isLessThanOrEqualTo(200);
        assertThat(text.length()).isLessThanOrEqualTo(200 + 1 + Normalizer.MAX_TEXT);
    }
}
