/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be about a person in a column that nobody knows. Only for what is given back: a word too
 * many costs a cell that a clerk has in the original, one too few gives a name away.
 */
final class PersonSigns {
    /** 处理人, 网格员, 当事者, 户主, 负责同志; accounts of tools. */
    private static final Pattern HEADERS =
            Pattern.compile(
                    "[人员者主]$|落款|署名|称呼|法人|代表|家属|亲属|同志|老师|学生|患者|居民|村民|业主|客户|签收|签字"
                            + "|uid|mid$|openid|account|contact|name$|^tel|addr|sex|birth|^age$|fans|follow"
                            + "|owner|person|member|wechat");

    /** Han alone, as names are written. */
    private static final Pattern SHORT = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}+·\\p{IsHan}+");

    /** Words that begin as a name does, and end as no name: 高新区, 城管局, 石门镇. */
    private static final Pattern PLACES = Pattern.compile(".*[省市区县镇乡村街路局办委会所站队厅处科室园校院店厂司网报台端级类]");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
                    + "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
                    + "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季"
                    + "裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄"
                    + "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查"
                    + "麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练"
                    + "廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜"
                    + "印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由某";

    private static final Set<String> COMPOUND =
            Set.of("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方");

    private PersonSigns() {}

    /** Whether a column of this name may be about persons. */
    static boolean inHeader(String header) {
        return HEADERS.matcher(Synonyms.normal(header)).find();
    }

    /** Whether a cell may be nothing but a name. */
    static boolean isName(String cell) {
        if (!SHORT.matcher(cell).matches() || PLACES.matcher(cell).matches()) {
            return false;
        }
        return cell.indexOf('·') > 0
                || SURNAMES.indexOf(cell.charAt(0)) >= 0
                || COMPOUND.contains(cell.substring(0, 2));
    }
}
