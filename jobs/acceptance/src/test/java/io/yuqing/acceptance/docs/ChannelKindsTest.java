/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of channel that the delivery file takes is told to those who write one. */
class ChannelKindsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTableOfKeysNamesEveryKind(String language) throws IOException {
        List<String> row =
                Documents.guide(language, "notices").rows().stream()
                        .filter(cells -> cells.get(0).equals("`kind`"))
                        .filter(cells -> cells.size() == 4)
                        .findFirst()
                        .orElseThrow();
        assertThat(kinds())
                .hasSizeGreaterThan(5)
                .allSatisfy(kind -> assertThat(row.get(3)).contains('`' + kind + '`'));
    }

    @Test
    void theShippedFileNamesEveryKind() throws IOException {
        String shipped = Documents.text(Documents.ROOT.resolve("deploy/delivery.yaml"));
        String line = shipped.lines().filter(text -> text.startsWith("# kind: ")).findFirst().get();
        assertThat(kinds()).allSatisfy(kind -> assertThat(line).contains(kind));
    }

    /** As they are told to one who writes a kind that does not exist. */
    private List<String> kinds() throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, "channels: {x: {kind: none-such}}\n");
        FieldException refused =
                catchThrowableOfType(FieldException.class, () -> DeliveryFile.read(file, null));
        String remedy =
                refused.findings().stream()
                        .filter(finding -> finding.path().equals("channels.x.kind"))
                        .map(Finding::remedy)
                        .findFirst()
                        .orElseThrow();
        String kinds = remedy.replaceAll(".*: write one of ", "");
        return List.of(kinds.split(", "));
    }
}
