/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import io.yuqing.domain.origin.Platforms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who may send. */
final class TokenReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String HASH_REMEDY =
            "write 64 hexadecimal digits, as printf %s TOKEN | sha256sum prints; the token itself"
                    + " never stands here";

    /** What comes out when the token was left out. */
    private static final String HASH_OF_NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** For any platform. */
    private static final String EVERY = "*";

    private static final int DEFAULT_RATE = 2_000;
    private static final int MAX_RATE = 1_000_000;

    private final Platforms platforms;
    private final Set<String> names = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    private TokenReader(Platforms platforms) {
        this.platforms = platforms;
    }

    static List<Token> read(Section root, Platforms platforms) {
        TokenReader reader = new TokenReader(platforms);
        List<Token> tokens = new ArrayList<>();
        for (Section section : root.list("tokens")) {
            Token token = reader.token(section);
            if (section.isClean()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private Token token(Section section) {
        KnownKeys.allow(section, Set.of("name", "sha256", "platforms", "lines_per_second"));
        String name = section.required("name", "name who sends with it");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            section.refuseHidden(
                    "name", "is no name: write up to 64 letters, digits, dots or dashes");
        } else if (!name.isEmpty() && !names.add(name)) {
            section.refuseHidden("name", "is there twice: give each its own");
        }
        Set<String> codes = new HashSet<>();
        boolean every = false;
        for (String written : section.texts("platforms")) {
            every |= written.equals(EVERY);
            codes.add(platforms.code(written));
        }
        if (codes.isEmpty()) {
            section.missing(
                    "platforms",
                    "name the platforms it may speak for, e.g. [weibo], or \""
                            + EVERY
                            + "\" for any");
        }
        int rate = section.number("lines_per_second", DEFAULT_RATE, 1, MAX_RATE);
        return new Token(name, hash(section), codes, every, rate);
    }

    /** Of nothing after a finding. */
    private byte[] hash(Section section) {
        String hash = section.required("sha256", HASH_REMEDY).toLowerCase(Locale.ROOT);
        if (hash.isEmpty()) {
            return new byte[0];
        }
        if (!HASH.matcher(hash).matches()) {
            section.refuseHidden("sha256", "is no hash: " + HASH_REMEDY);
            return new byte[0];
        }
        if (hash.equals(HASH_OF_NOTHING)) {
            section.refuseHidden("sha256", "is the hash of no token at all: " + HASH_REMEDY);
        } else if (!hashes.add(hash)) {
            section.refuseHidden("sha256", "is there twice: give each sender a token of its own");
        }
        return HexFormat.of().parseHex(hash);
    }
}
