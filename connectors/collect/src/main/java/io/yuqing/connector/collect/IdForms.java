/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids as files have them, and an id for what has none. */
final class IdForms {
    /** What a workbook makes of a long number: 4.75E+15. */
    private static final Pattern ROUNDED =
            Pattern.compile("[+-]?[0-9]+([.][0-9]+[eE][+-]?|[eE][+-])[0-9]+");

    private static final Pattern CELL_ERROR =
            Pattern.compile("#{2,}|#(N/A|REF!|VALUE!|NAME\\?|NUM!|DIV/0!|NULL!)");

    private static final Set<String> NOTHING =
            Set.of("", "0", "-", "null", "none", "nan", "无", "暂无", "未知");

    /** Parts of an address that change from one visit to the next. */
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "(?<=[?&])(xsec_token|xsec_source|utm_[a-z]+|spm|from|share_[a-z]+|timestamp)"
                            + "=[^&#]*&?");

    private static final Pattern OPENING = Pattern.compile("^(?i:https?://)?(?i:www\\.)?");
    private static final Pattern CLOSING = Pattern.compile("[?&/]*(#.*)?$");
    private static final int HASH_BYTES = 16;

    private IdForms() {}

    /** Without blanks and the signs by which a cell is text; empty if it says nothing. */
    static String clean(String id) {
        String stripped = id.strip();
        if (stripped.startsWith("=\"") && stripped.endsWith("\"") && stripped.length() > 3) {
            stripped = stripped.substring(2, stripped.length() - 1);
        } else if (stripped.length() > 1 && stripped.charAt(0) == '\'') {
            stripped = stripped.substring(1);
        }
        return stripped.equals("0") ? "0" : none(stripped);
    }

    /** Empty where tools write that there is none. */
    static String none(String id) {
        return NOTHING.contains(id.toLowerCase(Locale.ROOT)) ? "" : id;
    }

    /** Whether it stands for many ids at once. */
    static boolean isRounded(String id) {
        return ROUNDED.matcher(id).matches() || CELL_ERROR.matcher(id).matches();
    }

    /**
     * An id made of what tells the item from others: its address, else platform, time and words. So
     * the same line gives the same id again.
     */
    static String ofContent(Draft draft, String platform, Instant published) {
        String url = address(draft.url);
        return url.isEmpty() ? hash(platform + '\n' + published + '\n' + words(draft)) : hash(url);
    }

    /**
     * What its writer wrote; what its media say, which no two readings need agree on, only else.
     */
    private static String words(Draft draft) {
        boolean written = !draft.title.isBlank() || !draft.text.isBlank();
        return written ? draft.title + '\n' + draft.text : '\n' + draft.mediaText;
    }

    private static String address(String url) {
        String plain = OPENING.matcher(url.strip()).replaceFirst("");
        return CLOSING.matcher(VOLATILE.matcher(plain).replaceAll("")).replaceFirst("");
    }

    private static String hash(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256; every Java SE must.", e);
        }
    }
}
