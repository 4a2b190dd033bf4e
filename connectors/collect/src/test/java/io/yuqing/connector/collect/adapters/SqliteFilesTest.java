/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.Readings;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.table.ColumnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases as collectors keep them. */
class SqliteFilesTest {
    private static final String COMMENTS =
            "CREATE TABLE comments (id, weibo_id, root_id, user_id, created_at, text)";

    private static final String ONE =
            "INSERT INTO comments VALUES ('c1', '5086244610294702', '', '1', 'Sat Nov 29 16:20:36 +0800 2025', '停水')";

    @TempDir private Path folder;

    @Test
    void shouldReadAFileWhateverItIsCalledAndWriteNothingBesideIt() throws Exception {
        Path file = database(COMMENTS, ONE);
        Path renamed = Files.move(file, folder.resolve("微博 50%?#1.db"));
        assertThat(read(renamed).items).hasSize(1);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(renamed);
        }
    }

    @Test
    void shouldOpenNoTableThatIsNotOfPostsOrComments() throws Exception {
        Path file =
                database("CREATE TABLE user (id, nick_name)", "INSERT INTO user VALUES (1, 'x')");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("没有认得的表（weibo、comments、reposts）");
    }

    @Test
    void shouldRunNothingThatTheFileSays() throws Exception {
        Path file =
                database(
                        COMMENTS.replace("comments", "other"),
                        "CREATE VIEW comments AS SELECT *, randomblob(1000000000) FROM other");
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void shouldAskForACopyOfOneThatIsCutOff() throws Exception {
        Path file = database(COMMENTS, ONE);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertThatThrownBy(() -> read(file)).hasMessage("SQLite 数据库已损坏，或正被写入；请等工具运行结束后复制一份再导入");
    }

    private Path database(String... statements) throws SQLException, IOException {
        Path file = Files.createTempFile(folder, "weibo", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : List.of(statements)) {
                statement.execute(each);
            }
        }
        return file;
    }

    private static Readings read(Path file) {
        ItemAdapter adapter = Adapters.of(file, ColumnMap.NONE);
        return Readings.of(adapter, file);
    }
}
