/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One spelling of the region that a platform shows beside an item: {@code 发布于 四川}, {@code IP属地：四川}
 * and {@code 四川省} are {@code 四川}.
 */
public final class Region {
    /** A longer text says something else, and is cut: nobody counts by it. */
    static final int LONGEST = 32;

    private static final Set<String> PROVINCES =
            Set.of(
                    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建",
                    "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海",
                    "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门");

    private static final Map<String, String> FULL_NAMES = fullNames();

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)^(?:(?:(?:发布|发表|发送)(?:于|地)|来自|(?:用户)?(?:ip)?(?:归属地|属地|所在地)|ip|中国)[:：]?)+");

    /** What platforms write where they know nothing. */
    private static final Set<String> NOTHING =
            Set.of("未知", "未知地区", "其他", "其它", "保密", "无", "-", "null");

    private Region() {}

    /** Empty if it says nothing; else a province by its short name, or the text as it is. */
    public static String normal(String written) {
        if (written.isEmpty() || PROVINCES.contains(written)) {
            return written;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String whole = BLANKS.matcher(plain).replaceAll("");
        String name = BEFORE.matcher(whole).replaceFirst("");
        if (name.isEmpty() || NOTHING.contains(name)) {
            return "";
        }
        String known = FULL_NAMES.getOrDefault(name, name);
        return known.codePointCount(0, known.length()) <= LONGEST
                ? known
                : known.substring(0, known.offsetByCodePoints(0, LONGEST));
    }

    /** What somebody asks for who writes this; what says nothing of itself stays as it is. */
    public static String wanted(String written) {
        String region = normal(written);
        return region.isEmpty() ? written : region;
    }

    /** Whether it is a province by its short name. */
    static boolean isProvince(String region) {
        return PROVINCES.contains(region);
    }

    private static Map<String, String> fullNames() {
        Map<String, String> names = new HashMap<>();
        for (String province : PROVINCES) {
            names.put(province + "省", province);
            names.put(province + "市", province);
            names.put(province + "自治区", province);
            names.put(province + "特别行政区", province);
        }
        names.put("广西壮族自治区", "广西");
        names.put("宁夏回族自治区", "宁夏");
        names.put("新疆维吾尔自治区", "新疆");
        return names;
    }
}
