/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    @TempDir Path folder;

    @Test
    void shouldReadPlainAndPackedLinesWithoutMarkAndLineEnds() throws IOException {
        byte[] text = "\uFEFF一\r\n\n二".getBytes(StandardCharsets.UTF_8);
        Path plain = Files.write(folder.resolve("plain.txt"), text);
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text);
        }

        assertThat(lines(plain)).containsExactly("1 一", "2 ", "3 二");
        assertThat(lines(packed)).isEqualTo(lines(plain));
        assertThat(lines(Files.write(folder.resolve("empty"), new byte[0]))).isEmpty();
    }

    @Test
    void shouldNameTheLineThatIsNoUtf8() throws IOException {
        Path file = folder.resolve("mixed.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("好\n".getBytes(StandardCharsets.UTF_8));
            out.write("全县停水\n".getBytes(Charset.forName("GBK")));
        }

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(file + " 第 2 行：不是 UTF-8，看起来是 GB18030");
    }

    @Test
    void shouldSayWhatAFileLooksLike() {
        assertThat(Shape.of("[{\"id\": 1},")).contains(Shape.JSON_ARRAY);
        assertThat(Shape.of("{\"id\": 1}")).contains(Shape.JSON_LINES);
        assertThat(Shape.of("id,platform,text")).contains(Shape.CSV);
        assertThat(Shape.of("编号,平台,正文")).contains(Shape.CSV);
        assertThat(Shape.of("id\tlabel\ttext")).contains(Shape.TSV);
        assertThat(Shape.of("停水了，怎么办，谁管？")).isEmpty();
        assertThat(Shape.of("In short, water is off, again.")).isEmpty();
    }

    @Test
    void shouldCountWhatIsIgnoredByReason() {
        IgnoredLines ignored = new IgnoredLines();
        for (int line = 3; line < 10; line++) {
            ignored.add(line, "不是 JSON 对象");
        }
        ignored.add(12, "没有正文");

        assertThat(ignored.count()).isEqualTo(8);
        assertThat(ignored.text())
                .containsExactly("忽略 7 行（不是 JSON 对象）：第 3、4、5、6、7 行等", "忽略 1 行（没有正文）：第 12 行");
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try (LineFile in = LineFile.open(file)) {
            while (in.next()) {
                lines.add(in.number() + " " + in.text());
            }
        }
        return lines;
    }
}
