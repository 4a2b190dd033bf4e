/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import io.yuqing.domain.privacy.find.PersonalData;
import io.yuqing.domain.privacy.find.Placeholders;
import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Takes people out of the ids of items: a collector may make them of the author's number and the
 * post's, {@code 1234567890_N5xYz}, or of a telephone number. The part becomes a hash under the
 * privacy key.
 *
 * <p>Looks at the id alone and not at who wrote it: comments and reposts name the same id, and must
 * name the same hash. Not thread-safe.
 */
public final class IdMask {
    /** A collision would join two threads. */
    private static final int HASH_BYTES = 8;

    /** A shorter part is no account. */
    private static final int MIN_ACCOUNT = 6;

    /** Accounts have fewer digits, serial numbers of large platforms have more. */
    private static final int MIN_SERIAL = 13;

    private static final int DATE_DIGITS = 8;
    private static final String[] CENTURIES = {"19", "20"};

    private final Hmac hmac;

    private IdMask(PrivacyKey key) {
        this.hmac = Hmac.with(key.derive("item-id"));
    }

    public static IdMask of(PrivacyKey key) {
        return new IdMask(key);
    }

    /** The id that stands for it everywhere; the same instance if nobody is in it. */
    public String mask(String id) {
        return replaced(id, this::hash);
    }

    /** The id with {@code -} for each part that would become a hash, for people to read. */
    public static String hidden(String id) {
        return replaced(id, part -> Placeholders.PERSON);
    }

    private String hash(String part) {
        byte[] hash = hmac.sign(part.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    private static String replaced(String id, UnaryOperator<String> replacement) {
        if (isUuid(id)) {
            return id;
        }
        if (isPersonal(id)) {
            return replacement.apply(id);
        }
        int main = mainPart(id);
        StringBuilder replaced = null;
        int copied = 0;
        for (int start = 0; start < id.length(); start = partEnd(id, start) + 1) {
            int end = partEnd(id, start);
            String part = id.substring(start, end);
            if (isForeign(part) || (start != main && isAccount(part))) {
                replaced = replaced == null ? new StringBuilder() : replaced;
                replaced.append(id, copied, start);
                replaced.append(replacement.apply(part));
                copied = end;
            }
        }
        return replaced == null ? id : replaced.append(id, copied, id.length()).toString();
    }

    private static boolean isUuid(String id) {
        return id.length() == 36
                && id.charAt(8) == '-'
                && id.charAt(13) == '-'
                && id.charAt(18) == '-'
                && id.charAt(23) == '-'
                && id.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0 && c < 0x80);
    }

    /** Whether it is a telephone number, an e-mail address or the like as it stands. */
    private static boolean isPersonal(String id) {
        PlainText plain = PlainText.of(id);
        return PersonalData.inAddress(plain).isFound();
    }

    /**
     * Where the part begins that is the post's own: the last one, or a long number before another.
     */
    private static int mainPart(String id) {
        int main = 0;
        int length = 0;
        for (int start = 0; start < id.length(); start = partEnd(id, start) + 1) {
            int end = partEnd(id, start);
            boolean serial = length >= MIN_SERIAL && isNumber(id, main, main + length);
            boolean account = serial && isNumber(id, start, end) && end - start < length;
            if (end > start && !account && !isForeign(id.substring(start, end))) {
                main = start;
                length = end - start;
            }
        }
        return main;
    }

    private static boolean isNumber(String id, int start, int end) {
        return start < end && id.substring(start, end).chars().allMatch(Chars::isAsciiDigit);
    }

    private static int partEnd(String id, int start) {
        int end = start;
        while (end < id.length() && Character.isLetterOrDigit(id.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A word of Chinese may be a name, and no post has it for its own. */
    private static boolean isForeign(String part) {
        return part.chars().anyMatch(c -> c >= 0x80);
    }

    /** A number or code that may be a user's; a day is none. */
    private static boolean isAccount(String part) {
        boolean digit = part.chars().anyMatch(Chars::isAsciiDigit);
        return digit && part.length() >= MIN_ACCOUNT && !isDay(part);
    }

    private static boolean isDay(String part) {
        boolean century = part.startsWith(CENTURIES[0]) || part.startsWith(CENTURIES[1]);
        return century && part.length() == DATE_DIGITS && isNumber(part, 0, DATE_DIGITS);
    }
}
