/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.privacy.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The file of the keys behind links: a line of hexadecimal digits for each, the newest first.
 * Whoever has it acts as any unit.
 */
public final class LinkKeyFile {
    private static final int DIGITS = 2 * LinkKeys.KEY_BYTES;

    private LinkKeyFile() {}

    /**
     * @param option by which the file was named, for messages
     * @throws IllegalArgumentException in one sentence that says what to do, if it cannot be used
     */
    public static LinkKeys read(Path file, String option) {
        return LinkKeys.of(lines(file, option).stream().map(HexFormat.of()::parseHex).toList());
    }

    private static List<String> lines(Path file, String option) {
        byte[] content = SecretFile.read(file, option, "./yuqing case link-key %s");
        List<String> lines =
                new String(content, StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(String::strip)
                        .toList();
        boolean usable =
                lines.size() <= LinkKeys.MOST
                        && lines.stream().allMatch(line -> line.matches("[0-9a-fA-F]{64}"));
        if (lines.isEmpty() || !usable) {
            throw new IllegalArgumentException(
                    ("%s %s holds no keys of links; it has one line or two, each of %d hexadecimal"
                                    + " digits: make it anew with ./yuqing case link-key.")
                            .formatted(option, file, DIGITS));
        }
        return lines;
    }

    /**
     * Makes a file with a new random key.
     *
     * @throws FileAlreadyExistsException if there is a file: a key is never overwritten
     */
    public static void create(Path file) throws IOException {
        SecretFile.create(file, text(List.of(random())));
    }

    /**
     * Puts a new key before the one that signed so far; one that was before that is gone, and its
     * links with it.
     *
     * @throws IllegalArgumentException if the file cannot be used
     */
    public static void renew(Path file, String option) throws IOException {
        List<String> keys = new ArrayList<>(List.of(random()));
        keys.add(lines(file, option).get(0));
        SecretFile.replace(file, text(keys));
    }

    private static String random() {
        byte[] key = new byte[LinkKeys.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private static byte[] text(List<String> keys) {
        return (String.join("\n", keys) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
