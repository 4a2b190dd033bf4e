/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of feeds as digits. RSS asks for those of mail (RFC 822), and gets them with wrong days of
 * the week, years of two digits and the names of zones; what is not understood stays as it is, for
 * a reader of times that refuses it.
 */
final class FeedTimes {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /**
     * Of RFC 822 and what Java programs write. CST is China's here: one of America's middle has no
     * business in a county, and would be in the future.
     */
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("", ""),
                    Map.entry("cst", "+0800"),
                    Map.entry("gmt", "+0000"),
                    Map.entry("utc", "+0000"),
                    Map.entry("ut", "+0000"),
                    Map.entry("z", "+0000"),
                    Map.entry("est", "-0500"),
                    Map.entry("edt", "-0400"),
                    Map.entry("cdt", "-0500"),
                    Map.entry("mst", "-0700"),
                    Map.entry("mdt", "-0600"),
                    Map.entry("pst", "-0800"),
                    Map.entry("pdt", "-0700"));

    private static final String CLOCK = "([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)";
    private static final String ZONE = "([A-Za-z]{1,4}|[+-][0-9]{2}:?[0-9]{2})";

    /** {@code Tue, 03 Nov 2020 02:12:05 GMT}; without an offset a time of the county. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:[A-Za-z]{3,9}[,.]? +)?([0-9]{1,2})[ -]+([A-Za-z]{3,9})[.,]?[ -]+([0-9]{4}|[0-9]{2}),? +"
                            + CLOCK
                            + " *"
                            + ZONE
                            + "?");

    /** {@code Tue Nov 03 10:12:05 CST 2020}, as Java writes a date. */
    private static final Pattern JAVA =
            Pattern.compile(
                    "[A-Za-z]{3,9},? +([A-Za-z]{3,9}) +([0-9]{1,2}) +"
                            + CLOCK
                            + " +"
                            + ZONE
                            + " +([0-9]{4})");

    private FeedTimes() {}

    static String plain(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher mail = MAIL.matcher(text);
        if (mail.matches()) {
            String year = mail.group(3).length() == 2 ? "20" + mail.group(3) : mail.group(3);
            return digits(text, year, mail.group(2), mail.group(1), mail.group(4), mail.group(5));
        }
        Matcher java = JAVA.matcher(text);
        return java.matches()
                ? digits(
                        text,
                        java.group(5),
                        java.group(1),
                        java.group(2),
                        java.group(3),
                        java.group(4))
                : text;
    }

    private static String digits(
            String text, String year, String monthName, String day, String clock, String zone) {
        int month = MONTHS.indexOf(monthName.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
        String named = zone == null ? "" : zone.toLowerCase(Locale.ROOT);
        String offset = named.matches("[+-].*") ? named : ZONES.get(named);
        if (month == 0 || offset == null) {
            return text;
        }
        String local = "%s-%02d-%02d %s".formatted(year, month, Integer.parseInt(day), clock);
        return offset.isEmpty() ? local : local + " " + offset;
    }
}
