/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import io.yuqing.local.process.PrivateFile;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The passwords of an embedded ClickHouse, made once and kept in a folder of its owner: without
 * one, every user of the machine could read its tables.
 *
 * @param file holds that of {@link #USER}, and nothing else
 * @param reader the same of {@link #READER}
 * @param netrc for {@code curl --netrc-file}, so that it stands on no command line
 * @param accounts for {@link ClickHouseProcess#accounts}
 */
public record OwnPassword(Path file, Path reader, Path netrc, Path accounts) {
    public static final String USER = "default";

    /** May only read. */
    public static final String READER = "yuqing_reader";

    /** Names of the four files. */
    public static final String FILE = "clickhouse.password";

    public static final String READER_FILE = "clickhouse.reader";

    public static final String NETRC = "clickhouse.netrc";
    public static final String ACCOUNTS = "clickhouse.accounts";

    private static final int BYTES = 24;
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}\n");

    /** Those of this folder; a new one for what is not there or only in part. */
    public static OwnPassword in(Path folder) {
        OwnPassword own =
                new OwnPassword(
                        folder.resolve(FILE),
                        folder.resolve(READER_FILE),
                        folder.resolve(NETRC),
                        folder.resolve(ACCOUNTS));
        try {
            // All files each time: one alone may be lost or cut off, and rights may be too wide.
            String word = word(own.file);
            String reader = word(own.reader);
            PrivateFile.write(own.netrc, "machine 127.0.0.1 login " + USER + " password " + word);
            PrivateFile.write(
                    own.accounts,
                    USER + " " + word + READER + " " + reader.strip() + " readonly\n");
            return own;
        } catch (IOException e) {
            throw new StackException(
                    "The password file "
                            + own.file
                            + " cannot be used ("
                            + e.getMessage()
                            + "): correct the rights of its folder, or delete the file.",
                    e);
        }
    }

    /** With the end of its line. */
    private static String word(Path file) throws IOException {
        String word = Files.exists(file) ? Files.readString(file) : "";
        if (!WHOLE.matcher(word).matches()) {
            word = random() + "\n";
        }
        PrivateFile.write(file, word);
        return word;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
