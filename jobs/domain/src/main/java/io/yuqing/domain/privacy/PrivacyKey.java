/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The secret from which all pseudonyms and seals are made. It is kept in a file outside Kafka and
 * ClickHouse; destroying the file ends the linkability of every pseudonym and makes every sealed
 * dead letter unreadable.
 *
 * <p>Immutable and thread-safe. On purpose not {@link java.io.Serializable}: a key in a job graph
 * would be copied into checkpoints' metadata and high-availability storage. Operators read the file
 * when they open.
 */
public final class PrivacyKey {

    /** 256 bits, if they are random. */
    public static final int MIN_BYTES = 32;

    private static final int MIN_DISTINCT_BYTES = 8;
    private final byte[] secret;

    private PrivacyKey(byte[] material) {
        this.secret = Hmac.with(ascii("yuqing privacy key 1")).sign(material);
    }

    /**
     * A key from bytes that are at hand, for tests and for keys that come from elsewhere than a
     * file.
     *
     * @param material at least {@link #MIN_BYTES} random bytes
     * @throws IllegalArgumentException if there are fewer or they are plainly not random
     */
    public static PrivacyKey of(byte[] material) {
        return checked(material, "The privacy key");
    }

    /**
     * Reads the key; line ends and spaces around it do not count, so any editor may have written
     * it.
     *
     * @throws IllegalArgumentException in one sentence that says what to do, if the file is
     *     missing, too short, unreadable, or open to others
     */
    public static PrivacyKey fromFile(Path file) {
        return fromFile(file, "privacy.key-file");
    }

    /**
     * As {@link #fromFile(Path)}, of a key for another use.
     *
     * @param option by which the file was named, for messages
     */
    public static PrivacyKey fromFile(Path file, String option) {
        Objects.requireNonNull(file, "file");
        byte[] content = SecretFile.read(file, option, "(umask 077; openssl rand -hex 32 > %s)");
        return checked(content, option + " " + file);
    }

    /**
     * Writes a new random key readable by its owner only, in hexadecimal digits and a line end. The
     * file is there with all of the key or not at all, whenever the machine stops.
     *
     * @throws FileAlreadyExistsException if there is a file: a key is never overwritten
     */
    public static void createFile(Path file) throws IOException {
        byte[] random = new byte[MIN_BYTES];
        new SecureRandom().nextBytes(random);
        SecretFile.create(file, ascii(HexFormat.of().formatHex(random) + "\n"));
    }

    /** 32 bytes that tell nothing of the key nor of what is derived for another purpose. */
    public byte[] derive(String purpose) {
        return Hmac.with(secret).sign(purpose.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "PrivacyKey[hidden]";
    }

    private static PrivacyKey checked(byte[] material, String name) {
        if (material.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    name
                            + " has "
                            + material.length
                            + " bytes; it needs at least "
                            + MIN_BYTES
                            + " random ones, such as openssl rand -hex 32 prints.");
        }
        boolean[] seen = new boolean[256];
        int distinct = 0;
        for (byte b : material) {
            distinct += seen[b & 0xFF] ? 0 : 1;
            seen[b & 0xFF] = true;
        }
        if (distinct < MIN_DISTINCT_BYTES) {
            throw new IllegalArgumentException(
                    name + " is not random; fill it with what openssl rand -hex 32 prints.");
        }
        return new PrivacyKey(material);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
