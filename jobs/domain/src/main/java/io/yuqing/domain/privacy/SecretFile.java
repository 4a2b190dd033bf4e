/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import io.yuqing.domain.field.Secretive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Files with secrets: readable by their owner only, and there with all they hold or not at all. */
public final class SecretFile {
    private static final Set<PosixFilePermission> FORBIDDEN =
            EnumSet.of(
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /**
     * What it holds; line ends and spaces around it do not count, so any editor may have written
     * it.
     *
     * @param option by which the file was named, for messages
     * @param howToMake a command, with {@code %s} for the file
     * @throws IllegalArgumentException in one sentence that says what to do, if the file is
     *     missing, unreadable, or open to others
     */
    public static byte[] read(Path file, String option, String howToMake) {
        try {
            refuseIfOpen(file, option);
            return trim(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    option
                            + " "
                            + shown(file)
                            + " does not exist; create it with: "
                            + howToMake.formatted(shown(file))
                            + ".");
        } catch (IOException e) {
            boolean open = shown(file).equals(file.toString());
            String why = open ? e.getMessage() : e.getClass().getSimpleName();
            throw new IllegalArgumentException(
                    option + " " + shown(file) + " cannot be read: " + why + ".", open ? e : null);
        }
    }

    /** Whoever types the key itself instead of the path to it does not find it in a log. */
    private static String shown(Path file) {
        return file.isAbsolute() ? file.toString() : Secretive.masked(file.toString());
    }

    /**
     * Writes it for its owner only.
     *
     * @throws FileAlreadyExistsException if there is a file: a secret is never overwritten
     */
    public static void create(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        String name = target.getFileName() + ".";
        Path folder = target.getParent();
        // Readable by its owner only, as all temporary files are.
        Path whole = Files.createTempFile(folder, name, ".new");
        try {
            write(whole, content);
            place(whole, target);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Puts it in the place of what is there, as after a change of the key; for its owner only. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Path whole = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".new");
        try {
            write(whole, content);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
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
}
