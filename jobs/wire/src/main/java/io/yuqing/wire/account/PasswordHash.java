/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-256, slow on purpose. Its text says with which
 * salt and how many rounds, so that later ones may have more.
 */
public final class PasswordHash {
    /** Of new ones. */
    private static final int ROUNDS = 600_000;

    /** One with fewer is not believed: whoever wrote it wants it to be guessed. */
    public static final int LEAST_ROUNDS = 210_000;

    /** One with more would keep the gateway busy. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Pattern FORM =
            Pattern.compile(
                    "pbkdf2-sha256\\$([0-9]{6,8})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** Of a new password, with a salt of its own. */
    public static PasswordHash of(String password) {
        return of(password, ROUNDS);
    }

    /** The same with other than the usual rounds; with too few no reader believes it. */
    public static PasswordHash of(String password, int rounds) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(rounds, salt, derive(password, salt, rounds));
    }

    /** One that costs as much to compare with, and that no password has. */
    public PasswordHash decoy() {
        return new PasswordHash(rounds, random(SALT_BYTES), random(BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if it is none, or one that is too easily guessed
     */
    public static PasswordHash read(String text) {
        Matcher form = FORM.matcher(text);
        int rounds = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        if (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("the hash of the password cannot be used");
        }
        return new PasswordHash(
                rounds,
                Base64.getDecoder().decode(form.group(2)),
                Base64.getDecoder().decode(form.group(3)));
    }

    /** As {@link #read} takes it. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha256$%d$%s$%s"
                .formatted(rounds, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether it is the password; takes the same time whether it is or not. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
        PBEKeySpec spec = new PBEKeySpec(typed.toCharArray(), salt, rounds, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Without what could be guessed at. */
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
