/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every link inside the repository leads somewhere. */
class LinksTest {
    @Test
    void everyRelativeLinkNamesAFileAndAHeadingThatExist() {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path file : Documents.all()) {
            for (String link : Documents.read(file.toString()).links()) {
                if (!link.matches("[a-z]+:.*")) {
                    checked++;
                    if (!leadsSomewhere(file, link)) {
                        broken.add(file + ": " + link);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void everyGuideIsReachedFromTheIndex() {
        List<String> links = Documents.read("docs/README.md").links();
        for (String language : Documents.LANGUAGES) {
            for (String name : Documents.guides(language)) {
                assertThat(links).contains(language + "/" + name);
            }
        }
        assertThat(links).contains("architecture.md", "glossary.md");
    }

    private static boolean leadsSomewhere(Path file, String link) {
        String[] parts = link.split("#", 2);
        Path folder = Documents.ROOT.resolve(file).toAbsolutePath().getParent();
        Path target =
                parts[0].isEmpty()
                        ? Documents.ROOT.resolve(file)
                        : folder.resolve(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || new Markdown(Documents.text(target)).anchors().contains(parts[1]);
    }
}
