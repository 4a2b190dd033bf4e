/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Chooses the names that tell a place from other words. Arguments: a TSV (gzip) of name, level (1
 * province, 2 city, 3 county, 4 township) and more, and the file to write.
 */
public final class BuildPlaceNames {

    private static final Pattern ETHNIC =
            Pattern.compile(
                    "(.+?)(?:(?:壮|回|维吾尔|哈萨克|蒙古|藏|羌|彝|白|傣|景颇|傈僳|哈尼|苗|侗|布依|土家|朝鲜|柯尔克孜)族?)+"
                            + "自治[区州]");
    private static final Pattern PLAIN = Pattern.compile("(.+?)(?:省|市|自治区|地区|特别行政区)");
    private static final Pattern COUNTY = Pattern.compile("(.{3,}?)[市县区]");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?:国家|国有|经济|技术|高新|产业|工业|农业|生态|科技|旅游|度假|开发|示范|管理|保护|集中|循环|现代|综合"
                            + "|保税|物流|食品|化工|轻工|特殊|直辖|行政|区划|种羊场|良种场|原种场|苗圃|农场|林场|牧场|盐场"
                            + "|渔场|茶场|果园|马场|牛场|羊场|鹿场|猪场|街道|社区|中心|委员会|办事处|管委会|管理处|乡镇"
                            + "|小城镇|新区|城区|郊区|矿区|东区|西区|南区|北区|中区|镇区|园|区|省|市|县)+");

    private final Set<String> full = new TreeSet<>();
    private final Set<String> shortened = new TreeSet<>();

    private BuildPlaceNames() {}

    public static void main(String[] args) throws IOException {
        BuildPlaceNames names = new BuildPlaceNames();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                                UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(names::take);
        }
        names.shortened.removeAll(names.full);
        StringBuilder content = new StringBuilder();
        names.full.forEach(name -> content.append(name).append('\n'));
        names.shortened.forEach(name -> content.append(name).append("*\n"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            out.write(content.toString().getBytes(UTF_8));
        }
        System.out.println(
                names.full.size() + " full names, " + names.shortened.size() + " short names");
    }

    private void take(String... fields) {
        String name = fields[0];
        int level = Integer.parseInt(fields[1]);
        if (!name.chars().allMatch(Character::isIdeographic)) {
            return;
        }
        if (isTelling(name, level)) {
            full.add(name);
        }
        String brief = level <= 2 ? brief(name) : level == 3 ? group(COUNTY, name) : null;
        boolean known = brief != null && isPlace(brief);
        if (known || (brief != null && level < 3 && brief.length() > 2)) {
            shortened.add(brief);
        }
    }

    /** Not 开发区, nor a word that means something else; 和县 and 乌镇, but no bare 莲花. */
    private static boolean isTelling(String name, int level) {
        if (GENERIC.matcher(name).matches()) {
            return false;
        }
        if (name.length() > 2) {
            return !CoreDictionary.contains(name) || isPlace(name);
        }
        return isPlace(name) && (level < 3 || "县市镇".indexOf(name.charAt(1)) >= 0);
    }

    private static boolean isPlace(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && attribute.nature[0].toString().startsWith("ns");
    }

    private static String brief(String name) {
        String brief = group(ETHNIC, name);
        return brief == null ? group(PLAIN, name) : brief;
    }

    private static String group(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() && matcher.group(1).length() > 1 ? matcher.group(1) : null;
    }
}
