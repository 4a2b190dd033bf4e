/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.word.Chinese;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChineseTest {
    /** A remedy as it stands in the readers of entries: literals joined with values. */
    private static final Pattern REMEDY =
            Pattern.compile(
                    "\"((?:write|remove it|use |name |give |this field|it must|say )[^\"]*)\""
                            + "((?:\\s*\\+\\s*(?:\"[^\"]*\"|[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?))*)");

    private static final String WITHOUT_TOWN =
            "write a place and its town with a blank between them.";

    @Test
    void shouldSayASentenceWithWhatDiffersInIt() {
        assertThat(Chinese.of("write one of blue, red.")).isEqualTo("请写以下之一：blue, red");
        assertThat(Chinese.of("expected a closing bracket, but found the end of the expression."))
                .isEqualTo("此处应为 右括号，却是 表达式结尾");
        assertThat(Chinese.of("never heard of.")).isEqualTo("never heard of");
    }

    @Test
    void shouldSayWhichLineOfAFileOfPlacesCannotBeUsed() {
        assertThat(Chinese.of("deploy/places.txt, line 7: " + WITHOUT_TOWN))
                .isEqualTo("deploy/places.txt 第 7 行：请写地名和所属乡镇，中间用空格隔开");
    }

    @Test
    void shouldTakeTheSentenceThatSaysMore() {
        assertThat(Chinese.of("write one of 5m, 1h, 24h, a whole life has no window before it"))
                .contains("全程之前");
    }

    /** A remedy that is added without its Chinese would reach staff in English. */
    @Test
    void shouldKnowEveryRemedyOfTheReadersOfEntries() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Path reader : readers()) {
            Matcher found = REMEDY.matcher(Files.readString(reader));
            while (found.find()) {
                String remedy = sentence(found).replaceAll("[.]$", "");
                all.add(remedy);
                if (Chinese.of(remedy).equals(remedy)) {
                    unknown.add(reader.getFileName() + ": " + remedy);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(unknown).isEmpty();
    }

    /** Its literals, with X where a value stands. */
    private static String sentence(Matcher found) {
        StringBuilder sentence = new StringBuilder(found.group(1));
        for (String part : found.group(2).split("\\+")) {
            String piece = part.strip();
            if (piece.startsWith("\"")) {
                sentence.append(piece, 1, piece.length() - 1);
            } else if (!piece.isEmpty()) {
                sentence.append('X');
            }
        }
        return sentence.toString();
    }

    private static List<Path> readers() throws IOException {
        Path root = Layout.find().root();
        List<Path> readers = new ArrayList<>();
        for (String module : List.of("jobs/domain", "jobs/wire")) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("problem(") || text.contains(".refuse(")) {
                        readers.add(file);
                    }
                }
            }
        }
        return readers;
    }
}
