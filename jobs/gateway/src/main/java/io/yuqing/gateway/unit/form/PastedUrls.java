/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.domain.origin.SafeLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in what somebody pasted: phones share them within a sentence. Pure. */
final class PastedUrls {
    /** Chinese behind it is the sentence, as browsers copy an address without any. */
    private static final Pattern URL =
            Pattern.compile(
                    "https?://[a-z0-9.:@_-]+(?:[/?#][\\x21-\\x7e&&[^<>\"'`]]*)?",
                    Pattern.CASE_INSENSITIVE);

    /** What ends a sentence, and seldom an address. */
    private static final String ENDS = ".,;:!?";

    /** What some browsers leave as it is, and no address may have. */
    private static final String UNSAFE = "|{}^\\";

    private PastedUrls() {}

    /** Each once, in their order; only such as lead to a page of the web. */
    static List<String> in(String text) {
        List<String> urls = new ArrayList<>();
        Matcher matcher = URL.matcher(text);
        while (matcher.find()) {
            String url = SafeLink.of(safe(withoutEnd(matcher.group())));
            if (!url.isEmpty() && !urls.contains(url)) {
                urls.add(url);
            }
        }
        return urls;
    }

    private static String withoutEnd(String url) {
        int end = url.length();
        while (ENDS.indexOf(url.charAt(end - 1)) >= 0
                || (url.charAt(end - 1) == ')' && url.indexOf('(') < 0)) {
            end--;
        }
        return url.substring(0, end);
    }

    private static String safe(String url) {
        StringBuilder safe = new StringBuilder();
        for (char sign : url.toCharArray()) {
            if (UNSAFE.indexOf(sign) >= 0) {
                safe.append('%').append(Integer.toHexString(sign).toUpperCase(Locale.ROOT));
            } else {
                safe.append(sign);
            }
        }
        return safe.toString();
    }
}
