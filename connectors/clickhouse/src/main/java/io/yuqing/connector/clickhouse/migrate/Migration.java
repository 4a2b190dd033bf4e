/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of {@code sql/}.
 *
 * @param version the number in the file's name; migrations run in this order
 * @param name {@code V001__items.sql}
 * @param script its text with {@code \n} at line ends, so that a checkout on Windows has the same
 *     checksum
 */
record Migration(int version, String name, String script) {

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");

    static Migration of(String name, String script) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The migration '" + name + "' is misnamed: use V001__lower_case.sql.");
        }
        return new Migration(
                Integer.parseInt(matcher.group(1)), name, script.replace("\r\n", "\n"));
    }

    /** From {@code /io/yuqing/sql}, which the jar of {@code sql/} brings. */
    static Migration ofResource(String name) {
        try (InputStream in = Migration.class.getResourceAsStream("/io/yuqing/sql/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The migration " + name + " is not in the jar: build the jar again.");
            }
            return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the script, in hex. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    List<String> statements() {
        return StatementSplitter.split(script);
    }
}
