/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import java.util.List;

/** A unit of the demo, and how fast it is. Names of offices that any county has. */
enum DemoUnit {
    WATER("水务局", "社情民意", 12, 9, List.of("停水", "水压低", "自来水发黄"), "管道老化漏水，已抢修，恢复供水"),
    HOUSING("住建局", "社情民意", 35, 20, List.of("路面塌陷", "物业收费争议", "工地夜间施工"), "已责令整改，明日复查"),
    EDUCATION("教育局", "网络舆情", 18, 14, List.of("食堂饭菜质量", "校车晚点", "课后服务收费"), "已约谈学校，收费已退"),
    HEALTH("卫健局", "社情民意", 25, 16, List.of("挂号排队时间长", "疫苗接种点变更"), "已增开窗口，调整时段"),
    POLICE("公安", "安全稳定", 6, 5, List.of("路口事故", "电动车被盗"), "已立案处理，加强巡逻"),
    MARKET("市场监管局", "网络舆情", 40, 26, List.of("超市价格标签不符", "餐馆卫生"), "已现场检查并立案"),
    TRAFFIC("交通局", "社情民意", 70, 34, List.of("公交晚点", "路灯不亮", "道路积水"), "已增派车辆，安排专人值守"),
    /** Never answers: somebody has to notice. */
    ENVIRONMENT(
            "生态环境局",
            "社情民意",
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            List.of("夜间噪声", "河道异味"),
            "");

    private final String office;
    private final String category;
    private final double signMinutes;
    private final double reportHours;
    private final List<String> matters;
    private final String finding;

    DemoUnit(
            String office,
            String category,
            double signMinutes,
            double reportHours,
            List<String> matters,
            String finding) {
        this.office = office;
        this.category = category;
        this.signMinutes = signMinutes;
        this.reportHours = reportHours;
        this.matters = matters;
        this.finding = finding;
    }

    String office() {
        return office;
    }

    String category() {
        return category;
    }

    /** The median until it signs; infinite: it never does. */
    double signMinutes() {
        return signMinutes;
    }

    /** The median from there until it reports. */
    double reportHours() {
        return reportHours;
    }

    List<String> matters() {
        return matters;
    }

    String finding() {
        return finding;
    }

    boolean answers() {
        return Double.isFinite(signMinutes);
    }
}
