/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFileTest {
    @TempDir Path folder;

    @Test
    void shouldRefuseAnIdThatComesTwice() throws IOException {
        Path file = file("- {id: a, revision: 1}\n- {id: b}\n- {id: a, revision: 2}\n");
        assertThatThrownBy(() -> StartFile.list("rules.file", file))
                .isInstanceOf(ControlException.class)
                .hasMessageStartingWith("rules.file: entry 3 of ")
                .hasMessageEndingWith("repeats the id 'a'; give each entry an id of its own.");
    }

    @Test
    void shouldRefuseAKeyThatComesTwice() throws IOException {
        Path file = file("- id: a\n  threshold: 5\n  threshold: 500\n");
        assertThatThrownBy(() -> StartFile.list("rules.file", file))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("Duplicate field 'threshold', line 3); correct that line.");
    }

    @Test
    void shouldRefuseASourceUnderAnotherKey() {
        ControlRecord record =
                ControlRecord.of(
                        "other",
                        "{\"id\":\"bbs\",\"platform\":\"bbs\",\"interval\":\"PT1H\",\"revision\":1}");
        assertThatThrownBy(() -> new SourceCodec().read(record))
                .hasMessage(
                        "source bbs: the record's key is 'other'; key and field id must be equal.");
    }

    @Test
    void shouldRefuseARuleOnAChannelThatDoesNotExist() throws ControlException {
        String rule =
                "{\"id\":\"r\",\"revision\":1,\"name\":\"n\",\"subject\":\"topic\",\"measure\":\"items\","
                        + "\"window\":\"1h\",\"threshold\":5,\"level\":\"blue\",\"channels\":[\"%s\"]}";
        assertThat(new RuleCodec().read(ControlRecord.of("r", rule.formatted("portal"))).criteria())
                .isNotNull();
        assertThatThrownBy(
                        () -> new RuleCodec().read(ControlRecord.of("r", rule.formatted("weibo"))))
                .hasMessageContaining("rule 'r': field 'channels' has value '[weibo]'; use only")
                .hasMessageContaining("microblog");
    }

    /** As the note pad of Windows writes it; the commands accept it, so the job must. */
    @Test
    void shouldReadAFileWithAByteOrderMark() throws Exception {
        assertThat(StartFile.list("rules.file", file("\uFEFF- {id: a, revision: 1}\r\n")))
                .extracting(record -> record.id)
                .containsExactly("a");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), text);
    }
}
