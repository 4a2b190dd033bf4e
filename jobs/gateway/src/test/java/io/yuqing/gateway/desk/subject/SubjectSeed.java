/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.local.process.Layout;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of {@code subject.sql}, beside those of {@code seed.sql}. */
public final class SubjectSeed {
    private static final String FILE =
            "jobs/gateway/src/test/resources/io/yuqing/gateway/desk/subject.sql";

    private SubjectSeed() {}

    public static void into(DeskTables tables) throws IOException {
        Path file = Layout.find().root().resolve(FILE);
        StatementSplitter.split(Files.readString(file)).forEach(tables.database()::execute);
    }
}
