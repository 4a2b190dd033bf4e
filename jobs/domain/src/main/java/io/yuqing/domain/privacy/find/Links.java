/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.Locale;
import java.util.Set;

/**
 * The person in an address: {@code weibo.com/u/…}, {@code space.bilibili.com/…}, {@code ?uid=…}.
 */
final class Links {
    /** Behind these, in a path or as a key, stands a person. */
    private static final Set<String> PERSON_WORDS =
            Set.of(
                    "u",
                    "uid",
                    "un",
                    "user",
                    "users",
                    "userid",
                    "user_id",
                    "username",
                    "user_name",
                    "profile",
                    "people",
                    "member",
                    "members",
                    "author",
                    "authorid",
                    "author_id",
                    "nick",
                    "nickname",
                    "sec_uid",
                    "space",
                    "usercard",
                    "home_uid",
                    "host_uid",
                    "ouid",
                    "fuid",
                    "touid",
                    "uin",
                    "personal",
                    "fromuid",
                    "qq",
                    "openid",
                    "unionid",
                    "mobile",
                    "tel");

    /** What forums put before the person within one part: {@code space-uid-12345.html}. */
    private static final String[] PERSON_PREFIXES = {"space-uid-", "space-username-"};

    /** Pages and further words, which are no person. */
    private static final Set<String> NO_PERSONS =
            Set.of(
                    "",
                    "-",
                    "n",
                    "p",
                    "tv",
                    "status",
                    "statuses",
                    "detail",
                    "ttarticle",
                    "hot",
                    "search",
                    "login",
                    "signup",
                    "settings",
                    "article",
                    "index",
                    "index.html",
                    "home",
                    "token",
                    "name",
                    "id",
                    "video",
                    "s",
                    "a",
                    "newlogin");

    /** Between one of these words and the person: {@code /user/token/…}. */
    private static final Set<String> LEADING_TO_PERSON = Set.of("token", "name", "id");

    /** Where the first part of the path is a person. */
    private static final String[] PERSON_HOSTS = {
        "weibo.com",
        "weibo.cn",
        "space.bilibili.com",
        "twitter.com",
        "x.com",
        "instagram.com",
        "facebook.com",
        "qzone.qq.com",
        "t.me"
    };

    private static final String ENDS = "\"'<>)〔〕「」『』【】《》“”‘’…。、（）！？；：，";
    private static final String DELIMITERS = "/?#&=;!";
    private static final int MAX_HOST = 80;
    private static final int MAX_CHARS = 2000;

    private Links() {}

    static void find(PlainText text, Spans spans) {
        int i = 0;
        while (i < text.length()) {
            char c = text.at(i);
            if (c == '/' || c == '?') {
                String host = host(text, i);
                if (host != null) {
                    i = parts(text, i, host, spans);
                    continue;
                }
            }
            i++;
        }
    }

    /** The host before a path; empty before one that stands by itself, null before no path. */
    private static String host(PlainText text, int end) {
        int start = end;
        boolean dot = false;
        while (end - start < MAX_HOST && isHost(text.at(start - 1))) {
            start--;
            dot |= text.at(start) == '.';
        }
        if (dot && Chars.isAsciiLetter(text.at(end - 1))) {
            return text.between(start, end).toLowerCase(Locale.ROOT);
        }
        char before = text.at(end - 1);
        boolean alone = before == 0 || " \n\"'=(".indexOf(before) >= 0;
        return alone && (text.hasAt(end, "/n/") || text.hasAt(end, "/u/")) ? "" : null;
    }

    private static boolean isHost(char c) {
        return Chars.isAsciiAlphanumeric(c) || c == '.' || c == '-';
    }

    /** Looks at each part between delimiters; returns where the address ends. */
    private static int parts(PlainText text, int start, String host, Spans spans) {
        boolean person = isPersonHost(host);
        boolean page = false;
        int i = start;
        while (DELIMITERS.indexOf(text.at(i)) >= 0 && text.at(i) != 0 && !isEnd(text, i)) {
            char delimiter = text.at(i);
            int from = i + 1;
            int to = partEnd(text, from);
            String part = text.between(from, to).toLowerCase(Locale.ROOT);
            boolean value = delimiter == '/' || delimiter == '=';
            if (isEmbedded(text, from, to)) {
                return to;
            }
            if (isHome(part, delimiter)) {
                spans.add(from, to, Placeholders.PERSON);
            } else if (prefix(part) > 0) {
                spans.add(from + prefix(part), to, Placeholders.PERSON);
            } else if (person && value && isPerson(part)) {
                spans.add(from, to, Placeholders.PERSON);
                person = false;
            } else {
                boolean first = person && (part.isEmpty() || LEADING_TO_PERSON.contains(part));
                person = first || announcesPerson(part, host) || (page && part.equals("id"));
                page |= part.equals("user") && delimiter == '/' || host.startsWith("tieba.");
            }
            i = to;
        }
        return Math.max(i, start + 1);
    }

    /** Behind weibo.com/n/ stands a name, behind weibo.com/p/ a number with the user's in it. */
    private static boolean announcesPerson(String part, String host) {
        boolean weibo = host.isEmpty() || isWeibo(host);
        return PERSON_WORDS.contains(part) || (weibo && (part.equals("n") || part.equals("p")));
    }

    /** Another address begins, whose host is to be read. */
    private static boolean isEmbedded(PlainText text, int from, int to) {
        return to > from && text.at(to) == '/' && host(text, to) != null;
    }

    private static boolean isPersonHost(String host) {
        for (String person : PERSON_HOSTS) {
            if (host.equals(person) || host.endsWith("." + person)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeibo(String host) {
        return host.endsWith("weibo.com") || host.endsWith("weibo.cn");
    }

    /** How many characters stand before a person in the same part; 0 if there is none. */
    private static int prefix(String part) {
        for (String prefix : PERSON_PREFIXES) {
            if (part.startsWith(prefix) && part.length() > prefix.length()) {
                return part.startsWith("-", prefix.length()) ? 0 : prefix.length();
            }
        }
        return 0;
    }

    /** {@code /~zhang}. */
    private static boolean isHome(String part, char delimiter) {
        return delimiter == '/' && part.length() > 2 && part.charAt(0) == '~';
    }

    private static boolean isPerson(String part) {
        return !NO_PERSONS.contains(part) && !PERSON_WORDS.contains(part) && !part.startsWith("@");
    }

    private static int partEnd(PlainText text, int start) {
        int i = start;
        while (i < text.length()
                && i - start < MAX_CHARS
                && DELIMITERS.indexOf(text.at(i)) < 0
                && !isEnd(text, i)) {
            i++;
        }
        return i;
    }

    /** White space and signs end an address unless they are encoded. */
    private static boolean isEnd(PlainText text, int i) {
        char source = text.sourceAt(i);
        boolean encoded = source == '%' || source == '&';
        char c = text.at(i);
        return !encoded && (c == ' ' || c == '\n' || ENDS.indexOf(source) >= 0);
    }
}
