/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.process.PrivateFile;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What whoever sends to a gateway shows to be let in. The gateway knows its hash only.
 *
 * @param word the token itself, a secret
 */
public record GatewayToken(String word) {
    /** Of a local stack, in its folder. */
    public static final String FILE = "gateway.token";

    private static final int BYTES = 24;
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}\n");

    /** A new one. */
    public static GatewayToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new GatewayToken(HexFormat.of().formatHex(bytes));
    }

    /** The one of this folder; a new one if there is none or only a part of one. */
    public static GatewayToken in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            GatewayToken token =
                    WHOLE.matcher(text).matches() ? new GatewayToken(text.strip()) : random();
            // Each time: the rights of the file may have become too wide.
            PrivateFile.write(file, token.word + "\n");
            return token;
        } catch (IOException e) {
            throw new StackException(
                    "The token file "
                            + file
                            + " cannot be used ("
                            + e.getMessage()
                            + "): correct the rights of its folder, or delete the file.",
                    e);
        }
    }

    /** What the file of a gateway says of it. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "GatewayToken[sha256=" + sha256() + "]";
    }
}
