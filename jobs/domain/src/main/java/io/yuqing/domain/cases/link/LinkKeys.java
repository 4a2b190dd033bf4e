/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys behind links: the newest signs, the one before it is still believed, so that links of
 * yesterday hold after a change of the key. Thread-safe; on purpose not serialisable, as a key must
 * not get into the graph of a job.
 */
public final class LinkKeys {
    /** Of the material of each. */
    public static final int KEY_BYTES = LinkKey.BYTES;

    /** How many may be in use. */
    public static final int MOST = 2;

    private static final String LINK = "link";
    private static final int LONGEST_TOKEN = 1_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final List<LinkKey> keys;

    private LinkKeys(List<LinkKey> keys) {
        this.keys = keys;
    }

    /**
     * @param materials the newest first, each of {@link #KEY_BYTES} random bytes
     * @throws IllegalArgumentException if there are none or more than {@link #MOST}, or one is of
     *     another length
     */
    public static LinkKeys of(List<byte[]> materials) {
        if (materials.isEmpty() || materials.size() > MOST) {
            throw new IllegalArgumentException(
                    "there are %d keys of links; there may be one or two"
                            .formatted(materials.size()));
        }
        return new LinkKeys(materials.stream().map(LinkKey::new).toList());
    }

    /** The token of a link, fit for a path. */
    public String sign(CaseToken token) {
        return signed(keys.get(0), token.bytes());
    }

    private static String signed(LinkKey key, byte[] token) {
        byte[] name = key.name();
        byte[] named = Arrays.copyOf(name, name.length + token.length);
        System.arraycopy(token, 0, named, name.length, token.length);
        return ENCODER.encodeToString(named) + '.' + ENCODER.encodeToString(key.seal(LINK, named));
    }

    /** What a token says; empty if we have not signed it. */
    public Optional<CaseToken> open(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        byte[] named;
        try {
            named = DECODER.decode(token.substring(0, dot));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (named.length < LinkKey.NAME_BYTES) {
            return Optional.empty();
        }
        byte[] name = Arrays.copyOf(named, LinkKey.NAME_BYTES);
        byte[] said = Arrays.copyOfRange(named, LinkKey.NAME_BYTES, named.length);
        return keys.stream()
                .filter(key -> Arrays.equals(key.name(), name))
                // As it would be written, so that one link has one writing.
                .filter(key -> same(signed(key, said), token))
                .findFirst()
                .flatMap(key -> CaseToken.read(ByteBuffer.wrap(said)));
    }

    /**
     * A seal of a text that is not a link, such as what a form sends back.
     *
     * @param purpose what is sealed for one is not believed for another
     */
    public String seal(String purpose, String text) {
        return seal(keys.get(0), purpose, text);
    }

    /** Whether it is the seal of a text for a purpose, by either key. */
    public boolean isSeal(String seal, String purpose, String text) {
        return keys.stream().anyMatch(key -> same(seal(key, purpose, text), seal));
    }

    private static String seal(LinkKey key, String purpose, String text) {
        return ENCODER.encodeToString(key.seal(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean same(String ours, String given) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LinkKeys[hidden]";
    }
}
