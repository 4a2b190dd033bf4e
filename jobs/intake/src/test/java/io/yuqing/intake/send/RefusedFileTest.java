/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.intake.read.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFileTest {
    @TempDir private Path folder;

    @Test
    void shouldBeATableThatASpreadsheetOpens() throws IOException {
        RefusedFile refused = new RefusedFile();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("标题", "停水,三天");
        shown.put("=cmd", "=HYPERLINK(\"x\")");
        refused.add(new Refusal(7, "bad_timestamp", "发布时间无法识别", shown));
        refused.add(new Refusal(9, "bad_id", "编号不可用", Map.of("另一列", "值")));

        Path file = refused.write(folder.resolve("rejected/周报.xlsx.csv"));

        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFF行号,标题,'=cmd,另一列,原因\r\n"
                                + "7,\"停水,三天\",\"'=HYPERLINK(\"\"x\"\")\",,发布时间无法识别\r\n"
                                + "9,,,值,编号不可用\r\n");
    }

    @Test
    void shouldSayHowManyLinesItDoesNotList() throws IOException {
        RefusedFile refused = new RefusedFile(1);
        for (int line = 1; line <= 3; line++) {
            refused.add(new Refusal(line, "bad_id", "编号不可用", Map.of("标题", "停水")));
        }

        Path file = refused.write(folder.resolve("a.csv"));

        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFF行号,标题,原因\r\n1,停水,编号不可用\r\n"
                                + "\"\",,另有 2 条退回，未在此列出；改好以上各行后再次导入，即可看到其余\r\n");
    }

    @Test
    void shouldNotBeThereIfNothingWasRefused() throws IOException {
        assertThat(new RefusedFile().write(folder.resolve("a.csv"))).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"})
    void shouldHaveNoCellThatIsAFormula(String cell) {
        assertThat(RefusedFile.harmless(cell)).isEqualTo("'" + cell);
    }
}
