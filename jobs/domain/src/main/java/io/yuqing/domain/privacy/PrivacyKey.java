/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import io.yuqing.domain.field.Secretive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;

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
    private static final Set<PosixFilePermission> FORBIDDEN =
            EnumSet.of(
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

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
        byte[] content;
        try {
            refuseIfOpen(file, option);
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    option
                            + " "
                            + shown(file)
                            + " does not exist; create it with: (umask 077; openssl rand -hex 32 > "
                            + shown(file)
                            + ").");
        } catch (IOException e) {
            boolean open = shown(file).equals(file.toString());
            String why = open ? e.getMessage() : e.getClass().getSimpleName();
            throw new IllegalArgumentException(
                    option + " " + shown(file) + " cannot be read: " + why + ".", open ? e : null);
        }
        return checked(trim(content), option + " " + file);
    }

    /** Whoever types the key itself instead of the path to it does not find it in a log. */
    private static String shown(Path file) {
        return file.isAbsolute() ? file.toString() : Secretive.masked(file.toString());
    }

    /**
     * Writes a new random key readable by its owner only, in hexadecimal digits and a line end. The
     * file is there with all of the key or not at all, whenever the machine stops.
     *
     * @throws FileAlreadyExistsException if there is a file: a key is never overwritten
     */
    public static void createFile(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        byte[] random = new byte[MIN_BYTES];
        new SecureRandom().nextBytes(random);
        String name = target.getFileName() + ".";
        Path folder = target.getParent();
        // Readable by its owner only, as all temporary files are.
        Path whole = Files.createTempFile(folder, name, ".new");
        try {
            write(whole, ascii(HexFormat.of().formatHex(random) + "\n"));
            place(whole, target);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A link does not replace a file that came meanwhile; not every file system knows links. */
    private static void place(Path whole, Path target) throws IOException {
        try {
            Files.createLink(target, whole);
        } catch (UnsupportedOperationException | AccessDeniedException e) {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        }
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

    private static void refuseIfOpen(Path file, String option) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        for (PosixFilePermission forbidden : FORBIDDEN) {
            if (permissions.contains(forbidden)) {
                throw new IllegalArgumentException(
                        option
                                + " "
                                + file
                                + " has permissions "
                                + PosixFilePermissions.toString(permissions)
                                + "; others must not read it: chmod 400 (in Kubernetes defaultMode: 0400).");
            }
        }
    }

    private static byte[] trim(byte[] content) {
        int start = 0;
        int end = content.length;
        while (start < end && isSpace(content[start])) {
            start++;
        }
        while (end > start && isSpace(content[end - 1])) {
            end--;
        }
        return Arrays.copyOfRange(content, start, end);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
