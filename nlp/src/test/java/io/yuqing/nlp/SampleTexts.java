/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hand-written sentences of the kind a county reads, joined at random to 60 to 140 characters. */
final class SampleTexts {

    private static final String[] SENTENCES = {
        "我们小区已经停水三天了，物业电话一直打不通，老人孩子连口热水都喝不上。",
        "县人民医院新门诊楼今天正式启用，挂号和取药都搬到了一楼大厅。",
        "请问新农合的缴费截止到什么时候？在手机上可以办理吗？",
        "城南那条路修了半年还没修好，每天上下班堵得水泄不通，到底有没有人管！",
        "给交警同志点个赞，暴雨天站在路口指挥了两个多小时，辛苦了[赞]",
        "根据气象部门预报，今天夜间到明天我县有中到大雨，局部暴雨，请注意防范。",
        "听说西街的老菜市场要拆了，有人知道补偿标准是多少吗",
        "孩子在学校食堂吃完午饭就肚子疼，同班好几个都去了医院，希望教育局给个说法。",
        "今年的油菜花开得真好，周末带着家人去转了一圈，拍了好多照片😊",
        "开发商一拖再拖，说好的去年底交房，到现在连外墙都没做完，太让人失望了。",
        "转发微博 //@云溪发布：关于国庆期间部分路段实行交通管制的通告 http://t.cn/A6xYzAbC",
        "化工园区半夜又排气了，味道刺鼻，窗户都不敢开，打了热线也没有结果😡😡😡",
        "全县义务教育阶段学校秋季学期报名工作即将开始，具体时间以各学校通知为准。",
        "政务大厅的小姑娘态度特别好，材料缺一份还帮我打电话问，十分钟就办完了。",
        "@县长信箱 我们村的自来水从上个月起就是黄的，反映了几次都说在查，请重视！",
        "昨晚高速出口发生一起两车追尾事故，造成一人受轻伤，目前道路已恢复通行。",
        "公交车十分钟改成半小时一班，冬天站在风里等车，老百姓出门越来越不方便。",
        "我县高标准农田建设项目通过省级验收，新增灌溉面积一万二千亩。",
        "广场舞的音响能不能小一点啊，家里有高三的学生，说了多少次都没用[怒]",
        "社区送来了口罩和蔬菜，楼长挨家挨户敲门，心里暖暖的，谢谢你们！",
        "有没有懂的朋友说一下，公积金贷款额度是按什么算的，5G套餐换号又要去哪里办",
        "工地欠了我们三个月工资，老板手机关机，年关了拿什么回家过年",
    };

    private SampleTexts() {}

    /** The same texts for the same seed. */
    static List<String> of(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(count);
        while (texts.size() < count) {
            int length = 60 + random.nextInt(81);
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
            }
            texts.add(text.substring(0, Math.min(text.length(), 140)));
        }
        return texts;
    }
}
