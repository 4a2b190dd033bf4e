/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** English and Chinese readers are told the same. */
class LanguagesTest {
    @Test
    void bothLanguagesHaveTheSameDocuments() {
        assertThat(Documents.guides("zh")).isNotEmpty().isEqualTo(Documents.guides("en"));
    }

    @Test
    void bothLanguagesHaveTheSameOutline() {
        assertThat(levels(Documents.read("README.zh-CN.md")))
                .as("README")
                .isEqualTo(levels(Documents.read("README.md")));
        for (String name : Documents.guides("en")) {
            assertThat(levels(Documents.read("docs/zh/" + name)))
                    .as(name)
                    .isEqualTo(levels(Documents.read("docs/en/" + name)));
        }
    }

    @Test
    void bothLanguagesNameTheSameCommandsOptionsAndTables() {
        for (String name : Documents.guides("en")) {
            Markdown english = Documents.read("docs/en/" + name);
            Markdown chinese = Documents.read("docs/zh/" + name);
            assertThat(new TreeSet<>(chinese.commands()))
                    .as(name)
                    .isEqualTo(new TreeSet<>(english.commands()));
            assertThat(new TreeSet<>(chinese.options()))
                    .as(name)
                    .isEqualTo(new TreeSet<>(english.options()));
            assertThat(chinese.rows()).as(name).hasSameSizeAs(english.rows());
        }
    }

    @Test
    void everyYamlThatIsShownIsYaml() throws JsonProcessingException {
        YAMLMapper yaml = new YAMLMapper();
        for (Markdown document : Documents.forUsers()) {
            for (String block : document.blocks("yaml")) {
                assertThat(yaml.readTree(block).isContainerNode()).as(block).isTrue();
            }
        }
    }

    private static List<Integer> levels(Markdown document) {
        return document.headings().stream().map(Markdown.Heading::level).toList();
    }
}
